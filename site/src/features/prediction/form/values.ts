import type { FactorField, Field, NumberField } from '../../../config/field';

/** What stands in the inputs, by field name; an untouched field is the empty text. */
export type Entries = Record<string, string>;

/** What is asked of the model, by field name. */
export type Values = Record<string, number | string>;

/** What is wrong, by field name; a field that is right is absent. */
export type Faults = Record<string, string>;

export type Reading = { ok: true; values: Values } | { ok: false; faults: Faults };

/** Reads all entries. `unreadable` names inputs whose text the browser could not take for a number. */
export function readEntries(
  fields: Field[],
  entries: Entries,
  unreadable: ReadonlySet<string>,
): Reading {
  const faults: Faults = {};
  const values: Values = {};
  for (const field of fields) {
    const entry = (entries[field.name] ?? '').trim();
    const fault = faultOf(field, entry, unreadable.has(field.name));
    if (fault !== undefined) faults[field.name] = fault;
    else values[field.name] = field.kind === 'number' ? Number(entry) : entry;
  }
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, values };
}

export function faultOf(field: Field, entry: string, unreadable: boolean): string | undefined {
  return field.kind === 'number'
    ? numberFault(field, entry.trim(), unreadable)
    : levelFault(field, entry.trim());
}

function numberFault(field: NumberField, entry: string, unreadable: boolean): string | undefined {
  const wanted = `Enter ${rangeOf(field)}.`;
  if (unreadable) return `This is not a number. ${wanted}`;
  if (entry === '') return wanted;
  const value = Number(entry);
  if (!Number.isFinite(value)) return `“${entry}” is not a number. ${wanted}`;
  const { min, max } = field;
  if (min !== undefined && value < min) return `${entry} is too low: it must be at least ${min}.`;
  if (max !== undefined && value > max) return `${entry} is too high: it must be at most ${max}.`;
  return undefined;
}

function levelFault(field: FactorField, entry: string): string | undefined {
  return field.levels.includes(entry) ? undefined : 'Choose one.';
}

/** The domain in words: "a number from 0 to 800 points". */
export function rangeOf({ min, max, unit }: NumberField): string {
  const suffix = unit === undefined ? '' : ` ${unit}`;
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}${suffix}`;
  if (min !== undefined) return `a number, ${min}${suffix} or more`;
  if (max !== undefined) return `a number, ${max}${suffix} or less`;
  return unit === undefined ? 'a number' : `a number of ${unit}`;
}
