import { useId } from 'react';
import type { NumberField } from '../../../config/field';
import { formatValue } from '../result/format';
import { rangeOf } from './values';

interface Props {
  field: NumberField;
  entry: string;
  fault: string | undefined;
  onEnter: (entry: string, unreadable: boolean) => void;
}

const brief = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

export function NumberInput({ field, entry, fault, onEnter }: Props) {
  const id = useId();
  const described = fault === undefined ? `${id}-hint` : `${id}-fault ${id}-hint`;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {field.label}
      </label>
      <div className="control control-number">
        <input
          id={id}
          name={field.name}
          type="number"
          inputMode="decimal"
          autoComplete="off"
          min={field.min}
          max={field.max}
          step={field.step ?? 'any'}
          required
          value={entry}
          aria-invalid={fault !== undefined}
          aria-describedby={described}
          onChange={(event) => {
            onEnter(event.currentTarget.value, event.currentTarget.validity.badInput);
          }}
          onWheel={(event) => {
            // A browser would change the number under a page that is only being scrolled.
            event.currentTarget.blur();
          }}
        />
        {field.unit !== undefined && <span aria-hidden="true">{field.unit}</span>}
      </div>
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <p className="hint" id={`${id}-hint`}>
        {hintOn(field)}
      </p>
    </div>
  );
}

/** "From 0 to 800. The data average 588." */
export function hintOn(field: NumberField): string {
  const range = rangeOf({ ...field, unit: undefined }).replace(/^a number,? ?/, '');
  const allowed = range === '' ? '' : `${range.charAt(0).toUpperCase()}${range.slice(1)}. `;
  return `${allowed}In the data: ${formatValue(field.trained.min)} to ${formatValue(field.trained.max)}, on average ${brief.format(field.trained.mean)}.`;
}
