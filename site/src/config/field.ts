import { fail, filledList, number, optional, record, text, type Decoder } from './decoder';

export interface NumberField {
  kind: 'number';
  name: string;
  label: string;
  unit?: string | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  trained: { min: number; max: number; mean: number };
}

export interface FactorField {
  kind: 'factor';
  name: string;
  label: string;
  levels: string[];
  reference: string;
}

export type Field = NumberField | FactorField;

export const field: Decoder<Field> = (value, path) => {
  const entry = record(value, path);
  if (entry.kind === 'number') return numberField(entry, path);
  if (entry.kind === 'factor') return factorField(entry, path);
  return fail(`${path}.kind`, '"number" or "factor"', entry.kind);
};

function numberField(entry: Record<string, unknown>, path: string): NumberField {
  const min = optional(number)(entry.min, `${path}.min`);
  const max = optional(number)(entry.max, `${path}.max`);
  const step = optional(number)(entry.step, `${path}.step`);
  if (min !== undefined && max !== undefined && min >= max) {
    fail(`${path}.max`, `more than min (${min})`, max);
  }
  if (step !== undefined && step <= 0) fail(`${path}.step`, 'more than 0', step);
  const trained = record(entry.trained, `${path}.trained`);
  return {
    kind: 'number',
    name: text(entry.name, `${path}.name`),
    label: text(entry.label, `${path}.label`),
    unit: optional(text)(entry.unit, `${path}.unit`),
    min,
    max,
    step,
    trained: {
      min: number(trained.min, `${path}.trained.min`),
      max: number(trained.max, `${path}.trained.max`),
      mean: number(trained.mean, `${path}.trained.mean`),
    },
  };
}

function factorField(entry: Record<string, unknown>, path: string): FactorField {
  const levels = filledList(text)(entry.levels, `${path}.levels`);
  const reference = text(entry.reference, `${path}.reference`);
  if (!levels.includes(reference)) fail(`${path}.reference`, 'one of the levels', reference);
  return {
    kind: 'factor',
    name: text(entry.name, `${path}.name`),
    label: text(entry.label, `${path}.label`),
    levels,
    reference,
  };
}
