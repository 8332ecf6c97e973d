import { EDITIONS, type EditionId } from '../../forms/index.ts';
import { DOT, isRowWord, sourceNamed, wordOf, type BoundSource } from './vocabulary.ts';

/** How a bound number is written. */
export type BoundForm =
  /** As in the table: 12, 59.2247. */
  | { readonly kind: 'digits' }
  /** 十二 */
  | { readonly kind: 'numeral' }
  /** 75.0%: the share of another source. */
  | { readonly kind: 'share'; readonly of: BoundSource; readonly places: Places }
  /** 增加3, 减少3 against last year. */
  | { readonly kind: 'change' }
  /** 增长12.5%, 下降12.5%, 持平 against last year. */
  | { readonly kind: 'changePercent'; readonly places: Places };

export type Places = 0 | 1 | 2;
export const PLACES = [0, 1, 2] as const satisfies Places[];
export const DEFAULT_PLACES: Places = 1;

/** What a marker in the text asks for. */
export interface Binding {
  readonly source: BoundSource;
  /** Taken from last year's report: 〔上年·本年新收·总计〕. */
  readonly lastYear: boolean;
  readonly form: BoundForm;
}

const LAST_YEAR = '上年';
const SHARE = '÷';
const NUMERAL = '汉字';
const CHANGE = '增减';
const CHANGE_PERCENT = '同比';
const PLACES_WORD = '位小数';
const DOTS = /[・•‧∙･]/g;

/** A stretch in tortoise-shell brackets that may be a marker; 〔2021〕30号 never is, for want of a dot. */
export const BRACKETED = /〔(?<inner>[^〔〕\n]{1,80})〕/g;

/** What the words between the brackets ask for; undefined where they are no marker of this edition. */
export function parseMarker(inner: string, edition: EditionId): Binding | undefined {
  const [first = '', second, ...more] = inner.replaceAll(DOTS, DOT).split(SHARE);
  if (more.length > 0) return undefined;
  const words = first.split(DOT).map((word) => word.trim());
  const lastYear = words[0] === LAST_YEAR;
  const [row = '', column = '', ...options] = lastYear ? words.slice(1) : words;
  const source = sourceNamed(edition, [row, column].join(DOT));
  if (!source) return undefined;
  const form = second === undefined ? formOf(options) : shareOf(second, edition, options);
  const comparesYears = form?.kind === 'change' || form?.kind === 'changePercent';
  if (!form || (lastYear && comparesYears)) return undefined;
  return { source, lastYear, form };
}

/** The marker that stands in the text for a binding; the inverse of `parseMarker`. */
export function markerOf({ source, lastYear, form }: Binding): string {
  const words = [...(lastYear ? [LAST_YEAR] : []), source.name];
  if (form.kind === 'numeral') words.push(NUMERAL);
  if (form.kind === 'change') words.push(CHANGE);
  if (form.kind === 'changePercent') words.push(CHANGE_PERCENT, `${form.places}${PLACES_WORD}`);
  const name = words.join(DOT);
  if (form.kind !== 'share') return `〔${name}〕`;
  return `〔${name}${SHARE}${form.of.name}${DOT}${form.places}${PLACES_WORD}〕`;
}

function formOf(options: readonly string[]): BoundForm | undefined {
  const [option, places, ...more] = options;
  if (option === undefined) return { kind: 'digits' };
  if (option === CHANGE_PERCENT && more.length === 0) return withPlaces('changePercent', places);
  if (places !== undefined) return undefined;
  if (option === NUMERAL) return { kind: 'numeral' };
  return option === CHANGE ? { kind: 'change' } : undefined;
}

function shareOf(
  whole: string,
  edition: EditionId,
  before: readonly string[],
): BoundForm | undefined {
  const [row = '', column = '', places, ...more] = whole.split(DOT).map((word) => word.trim());
  const of = sourceNamed(edition, [row, column].join(DOT));
  const known = placesOf(places);
  if (!of || known === undefined || before.length + more.length > 0) return undefined;
  return { kind: 'share', of, places: known };
}

function withPlaces(kind: 'changePercent', word: string | undefined): BoundForm | undefined {
  const places = placesOf(word);
  return places === undefined ? undefined : { kind, places };
}

function placesOf(word: string | undefined): Places | undefined {
  if (word === undefined) return DEFAULT_PLACES;
  return PLACES.find((places) => word === `${places}${PLACES_WORD}`);
}

/** Whether the words are a marker of another edition: a report of 2020 whose text was taken over. */
export function isOfOtherEdition(inner: string, edition: EditionId): boolean {
  return EDITIONS.some(({ id }) => id !== edition && parseMarker(inner, id) !== undefined);
}

/** Whether words that are no marker were meant as one: they call a row of the tables by its name. */
export function looksLikeMarker(inner: string): boolean {
  const words = inner.replaceAll(DOTS, DOT).split(/[·÷]/).map(wordOf);
  return words.length > 1 && words.some(isRowWord);
}
