import { useId } from 'react';

interface Option {
  value: string;
  label: string;
}

interface Props {
  legend: string;
  options: Option[];
  chosen: string;
  onChoose: (value: string) => void;
  required?: boolean;
  fault?: string | undefined;
}

const MOST_BUTTONS = 6;
const MOST_LETTERS = 80;

/** One of several: buttons in a row while they fit, otherwise a list. */
export function ChoiceGroup(props: Props) {
  const letters = props.options.reduce((sum, { label }) => sum + label.length, 0);
  return props.options.length <= MOST_BUTTONS && letters <= MOST_LETTERS ? (
    <Buttons {...props} />
  ) : (
    <List {...props} />
  );
}

function Buttons({ legend, options, chosen, onChoose, required = false, fault }: Props) {
  const id = useId();
  return (
    <fieldset
      className="field choice"
      role="radiogroup"
      aria-required={required}
      aria-invalid={fault !== undefined}
      aria-describedby={fault === undefined ? undefined : `${id}-fault`}
    >
      <legend className="label">{legend}</legend>
      <div className="choice-row">
        {options.map(({ value, label }) => (
          <label key={value} className="choice-option">
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => {
                onChoose(value);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function List({ legend, options, chosen, onChoose, required = false, fault }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {legend}
      </label>
      <select
        id={id}
        className="control"
        value={chosen}
        required={required}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        {chosen === '' && <option value="">Choose…</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
