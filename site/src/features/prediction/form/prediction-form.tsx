import type { RefObject, SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '../../../config/field';
import { ChoiceGroup } from './choice-group';
import { NumberInput } from './number-input';
import { faultOf, readEntries, type Entries, type Faults, type Values } from './values';

interface Props {
  fields: Field[];
  entries: Entries;
  faults: Faults;
  busy: boolean;
  button: RefObject<HTMLButtonElement | null>;
  onEntries: (entries: Entries) => void;
  onFaults: (faults: Faults) => void;
  onValues: (values: Values, form: HTMLFormElement) => void;
}

export function PredictionForm(props: Props) {
  const { fields, entries, faults, busy, button, onEntries, onFaults, onValues } = props;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const reading = readEntries(fields, entries, unreadableIn(form));
    flushSync(() => {
      onFaults(reading.ok ? {} : reading.faults);
    });
    if (reading.ok) onValues(reading.values, form);
    else focusFirstFault(form);
  }

  function enter(field: Field, entry: string, unreadable: boolean) {
    onEntries({ ...entries, [field.name]: entry });
    if (faults[field.name] === undefined) return;
    const others = Object.entries(faults).filter(([name]) => name !== field.name);
    const fault = faultOf(field, entry, unreadable);
    onFaults(Object.fromEntries(fault === undefined ? others : [...others, [field.name, fault]]));
  }

  return (
    <form className="form" noValidate onSubmit={submit}>
      <div className="form-fields">
        {fields.map((field) =>
          field.kind === 'number' ? (
            <NumberInput
              key={field.name}
              field={field}
              entry={entries[field.name] ?? ''}
              fault={faults[field.name]}
              onEnter={(entry, unreadable) => {
                enter(field, entry, unreadable);
              }}
            />
          ) : (
            <ChoiceGroup
              key={field.name}
              legend={field.label}
              options={field.levels.map((level) => ({ value: level, label: level }))}
              chosen={entries[field.name] ?? ''}
              required
              fault={faults[field.name]}
              onChoose={(level) => {
                enter(field, level, false);
              }}
            />
          ),
        )}
      </div>
      <button ref={button} type="submit" className="button" aria-busy={busy} aria-disabled={busy}>
        Check!
      </button>
    </form>
  );
}

export function focusFirstFault(form: HTMLFormElement): void {
  const first = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (first instanceof HTMLFieldSetElement) first.querySelector('input')?.focus();
  else first?.focus();
}

/** A number input gives no text for what it cannot read; only its validity tells it from an empty one. */
function unreadableIn(form: HTMLFormElement): Set<string> {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="number"]')];
  return new Set(inputs.filter(({ validity }) => validity.badInput).map(({ name }) => name));
}
