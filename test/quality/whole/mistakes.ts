import type { CellValue } from '../../../src/domain/cells/index.ts';
import { pageOf, type Pages } from './published.ts';
import { LAND, pairOf, SCHOOLS, type Told } from './spoil.ts';
import { TABLE_MISTAKES } from './tableMistakes.ts';
import { TEXT_MISTAKES } from './textMistakes.ts';

/** One human error in an otherwise right report, and what has to be said about it. */
export interface Mistake {
  readonly name: string;
  /** Any of these rules may say it. */
  readonly rules: readonly string[];
  readonly pages: Pages;
  /** Cells with what belongs there, where a repair can know: the first repair has to restore them. */
  readonly right?: Readonly<Record<string, CellValue>> | undefined;
}

const OLD_FORM: Mistake = {
  name: 'the form of 2019 for a later year',
  rules: ['S-08'],
  pages: { now: pageOf(pairOf(SCHOOLS).now).replaceAll('2020年', '2023年') },
};

/** A number too many in the one row of table four, as a real report has it. */
function sixteen(): Mistake {
  const page = pageOf(pairOf(LAND).now);
  const at = page.lastIndexOf('</td>');
  const cell = page.slice(page.lastIndexOf('<td', at), at + '</td>'.length);
  const now = `${page.slice(0, at + '</td>'.length)}${cell}${page.slice(at + '</td>'.length)}`;
  return { name: 'sixteen numbers in table four', rules: ['T4-03'], pages: { now } };
}

function made({ name, rules, office, change, right, compared }: Told): Mistake {
  const { now, last } = pairOf(office);
  return {
    name,
    rules: rules.split(' '),
    pages: { now: pageOf(change(now, last)), last: compared && pageOf(last) },
    right: right?.(now),
  };
}

export const MISTAKES: readonly Mistake[] = [
  ...[...TABLE_MISTAKES, ...TEXT_MISTAKES].map(made),
  OLD_FORM,
  sixteen(),
];
