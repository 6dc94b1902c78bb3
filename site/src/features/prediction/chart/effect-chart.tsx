import { useId } from 'react';
import type { Field } from '../../../config/field';
import type { Prediction } from '../api/prediction';
import { describeEffect } from './describe-effect';
import type { EffectPoint } from './effect';
import { EffectTable } from './effect-table';
import { Legend } from './legend';
import { frameOf } from './frame';
import { LevelMarks } from './level-marks';
import { LineMarks } from './line-marks';
import { useWidth } from './use-width';

interface Props {
  field: Field;
  points: EffectPoint[];
  current: number | string;
  prediction: Prediction;
  threshold: number;
  positive: string;
}

export function EffectChart({ field, points, current, prediction, threshold, positive }: Props) {
  const [figure, width] = useWidth<HTMLElement>(560);
  const captionId = useId();
  const frame = frameOf(width);
  const unit = field.kind === 'number' ? field.unit : undefined;

  return (
    <figure className="effect" ref={figure}>
      <svg
        role="img"
        aria-label={`Chart of the probability by ${field.label}`}
        aria-describedby={captionId}
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line
              className="chart-grid"
              x1={frame.left}
              x2={frame.right}
              y1={frame.y(share)}
              y2={frame.y(share)}
            />
            <text
              className="chart-tick"
              x={frame.left - 8}
              y={frame.y(share)}
              dy="0.32em"
              textAnchor="end"
            >
              {`${share * 100}%`}
            </text>
          </g>
        ))}
        {field.kind === 'number' ? (
          <LineMarks
            frame={frame}
            field={field}
            points={points}
            current={Number(current)}
            probability={prediction.probability}
          />
        ) : (
          <LevelMarks frame={frame} points={points} current={String(current)} />
        )}
        <line
          className="chart-threshold"
          x1={frame.left}
          x2={frame.right}
          y1={frame.y(threshold)}
          y2={frame.y(threshold)}
        />
        <text
          className="chart-axis"
          x={(frame.left + frame.right) / 2}
          y={frame.height - 6}
          textAnchor="middle"
        >
          {unit === undefined ? field.label : `${field.label} (${unit})`}
        </text>
      </svg>
      <Legend field={field} points={points} threshold={threshold} positive={positive} />
      <figcaption id={captionId}>{describeEffect(field, points, current, prediction)}</figcaption>
      <EffectTable field={field} points={points} />
    </figure>
  );
}
