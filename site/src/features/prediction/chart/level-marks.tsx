import { formatShare } from '../result/format';
import type { EffectPoint } from './effect';
import type { Frame } from './frame';
import { slotCentres } from './scale';

interface Props {
  frame: Frame;
  points: EffectPoint[];
  current: string;
}

/** One dot a level, with its interval as an error bar; the present level is filled. */
export function LevelMarks({ frame, points, current }: Props) {
  const centres = slotCentres(points.length, [frame.left, frame.right]);
  const slot = (frame.right - frame.left) / Math.max(1, points.length);
  const labels = labelsFor(
    points.map(({ at }) => String(at)),
    slot,
  );

  return (
    <g>
      {points.map((point, index) => {
        const x = centres[index] ?? frame.left;
        const here = point.at === current;
        return (
          <g key={point.at} className={here ? 'chart-level chart-level-here' : 'chart-level'}>
            <line
              className="chart-bar"
              x1={x}
              x2={x}
              y1={frame.y(point.high)}
              y2={frame.y(point.low)}
            />
            {[point.high, point.low].map((end, side) => (
              <line
                key={side}
                className="chart-bar"
                x1={x - 6}
                x2={x + 6}
                y1={frame.y(end)}
                y2={frame.y(end)}
              />
            ))}
            <circle className="chart-dot" cx={x} cy={frame.y(point.probability)} r="6" />
            {slot >= 72 && (
              <text className="chart-value" x={x + 12} y={frame.y(point.probability)} dy="0.32em">
                {formatShare(point.probability)}
              </text>
            )}
            <text className="chart-tick" x={x} y={frame.bottom + 18} textAnchor="middle">
              {labels[index]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const LETTER_WIDTH = 8;
const LEAST_LETTERS = 6;
const MOST_LETTERS = 14;

/** Labels cut to their slots; where a slot is too narrow for that, only some are shown. */
export function labelsFor(levels: string[], slot: number): string[] {
  const letters = Math.floor(slot / LETTER_WIDTH);
  const longest = Math.min(MOST_LETTERS, Math.max(...levels.map((level) => level.length)));
  if (letters >= Math.min(LEAST_LETTERS, longest)) {
    return levels.map((level) => shorten(level, letters));
  }
  const every = Math.ceil((longest * LETTER_WIDTH) / slot);
  const first = Math.floor(every / 2);
  return levels.map((level, index) =>
    index % every === first ? shorten(level, MOST_LETTERS) : '',
  );
}

function shorten(label: string, letters: number): string {
  return label.length <= letters ? label : `${label.slice(0, letters - 1)}…`;
}
