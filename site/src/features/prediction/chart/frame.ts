import { linearScale } from './scale';

/** The drawing's measures in CSS pixels; `y` maps a share from 0 to 1 onto the plot's height. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  y: (share: number) => number;
}

export function frameOf(width: number): Frame {
  const height = 264;
  const top = 14;
  const bottom = height - 48;
  return {
    width,
    height,
    left: 46,
    right: width - 14,
    top,
    bottom,
    y: linearScale([0, 1], [bottom, top]),
  };
}
