import type { UnitInput } from '../../../contract/index.ts';

/** A unit as it is typed. */
export interface UnitFields extends Omit<UnitInput, 'formerNames'> {
  /** One a line. */
  readonly formerNames: string;
}

const MAX_NAMES = 20;
const MAX_NAME_CHARS = 100;

export const fieldsOf = (unit: UnitInput): UnitFields => ({
  ...unit,
  formerNames: unit.formerNames.join('\n'),
});

/** The names in a text, one a line or with 、 between them. */
export const namesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n、；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

export const isUsable = (text: string): boolean => {
  const names = namesOf(text);
  return names.length <= MAX_NAMES && names.every((name) => name.length <= MAX_NAME_CHARS);
};
