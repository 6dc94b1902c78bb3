import { useId } from 'react';
import type { NumberField } from '../../../config/field';
import { formatShare, formatValue } from '../result/format';
import type { EffectPoint } from './effect';
import { sweepOf } from './effect';
import type { Frame } from './frame';
import { linearScale, niceTicks } from './scale';

interface Props {
  frame: Frame;
  field: NumberField;
  points: EffectPoint[];
  current: number;
  probability: number;
}

/** A line with its interval's band; hatched where the model has seen no data. */
export function LineMarks({ frame, field, points, current, probability }: Props) {
  const hatch = useId();
  const sweep = sweepOf(field, current);
  const x = linearScale(sweep, [frame.left, frame.right]);
  const pairs = (share: (point: EffectPoint) => number) =>
    points.map((point) => `${round(x(Number(point.at)))},${round(frame.y(share(point)))}`);
  const band = [...pairs((p) => p.high), ...pairs((p) => p.low).reverse()];

  return (
    <g>
      <pattern
        id={hatch}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="chart-hatch" y2="6" />
      </pattern>
      {unseen(field, sweep).map(([from, to]) => (
        <rect
          key={from}
          x={x(from)}
          y={frame.top}
          width={x(to) - x(from)}
          height={frame.bottom - frame.top}
          fill={`url(#${hatch})`}
        />
      ))}
      <polygon className="chart-band" points={band.join(' ')} />
      <polyline className="chart-line" points={pairs((p) => p.probability).join(' ')} />
      {niceTicks(sweep, frame.width < 420 ? 4 : 6).map((tick) => (
        <g key={tick}>
          <line
            className="chart-tickmark"
            x1={x(tick)}
            x2={x(tick)}
            y1={frame.bottom}
            y2={frame.bottom + 4}
          />
          <text className="chart-tick" x={x(tick)} y={frame.bottom + 18} textAnchor="middle">
            {formatValue(tick)}
          </text>
        </g>
      ))}
      <line
        className="chart-here"
        x1={x(current)}
        x2={x(current)}
        y1={frame.y(probability)}
        y2={frame.bottom}
      />
      <circle className="chart-dot" cx={x(current)} cy={frame.y(probability)} r="6" />
      <text
        className="chart-value"
        x={x(current)}
        y={frame.y(probability) + (probability > 0.9 ? 24 : -14)}
        textAnchor={anchorAt(x(current), frame)}
      >
        {formatShare(probability)}
      </text>
    </g>
  );
}

/** The parts of the sweep that lie outside what the model was trained on. */
export function unseen(
  { trained }: NumberField,
  [from, to]: readonly [number, number],
): [number, number][] {
  const parts: [number, number][] = [];
  if (from < trained.min) parts.push([from, Math.min(to, trained.min)]);
  if (to > trained.max) parts.push([Math.max(from, trained.max), to]);
  return parts;
}

/** Keeps the figure inside the drawing when the present value stands at either end. */
function anchorAt(x: number, { left, right }: Frame): 'start' | 'middle' | 'end' {
  if (x > right - 28) return 'end';
  return x < left + 28 ? 'start' : 'middle';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
