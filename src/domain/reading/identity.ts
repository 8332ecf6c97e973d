import { agencyIn } from './agency.ts';
import { headlineYear, soleAgency, statedAgency, statedYear } from './cover.ts';
import { furnitureOf } from './furniture.ts';
import { compact } from './normalise.ts';

/** The name, year and title of a report as a careful person reads them. */
export interface Identity {
  readonly unitName: string | null;
  readonly year: number | null;
  readonly title: string;
  /** Positions of the lines that make up the title, repetitions included. */
  readonly lines: readonly number[];
  /** Where name and year come from, where that is not the title. */
  readonly unitFrom: string | null;
  readonly yearFrom: string | null;
}

const REPORT_WORDS =
  /(?:政府|政务)信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)$/;
export const MAX_TITLE = 64;
const MAX_NAME = 40;
const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二〇年, 二○二○年, 2020 年 → 2020年 */
export function normaliseYears(text: string): string {
  return text.replace(/[〇○零0Oo一二三四五六七八九]{4}(?=年)/g, (digits) =>
    digits.replace(/./g, (char) => String(Math.max(0, HAN_DIGITS.indexOf(char)))),
  );
}

export interface IdentitySource {
  /** Text lines before the end of the report, in order; cells of one line parted by tabs. */
  readonly texts: readonly string[];
  readonly fileName: string;
  readonly sheetNames: readonly string[];
}

interface Title {
  readonly text: string;
  readonly lines: readonly number[];
}

export function identify(source: IdentitySource): Identity {
  const titles = findTitles(source.texts);
  const first = titles[0];
  const lines = [...new Set(titles.flatMap((title) => title.lines))];
  const title = first?.text ?? '';
  const parts = partsOf(title);
  const unit = firstOf([
    [parts.name, null],
    [statedAgency(source.texts), '封面'],
    [partsOf(stem(source.fileName)).name, '文件名'],
    ...source.sheetNames.map((name): Named => [
      partsOf(compact(name)).name ?? agencyIn(name),
      '工作表名',
    ]),
    [soleAgency(source.texts), '表前的文字'],
    [fromSentence(source.texts), '正文'],
  ]);
  const year = firstOf([
    [parts.year, null],
    [statedYear(source.texts), '封面'],
    [periodYear(source.texts), '统计期限'],
    [headlineYear(source.texts), '表前的文字'],
    ...source.sheetNames.map((name): Named<number> => [yearIn(name), '工作表名']),
    [yearIn(source.fileName), '文件名'],
  ]);
  return {
    unitName: unit?.[0] ?? null,
    unitFrom: unit?.[1] ?? null,
    year: year?.[0] ?? null,
    yearFrom: year?.[1] ?? null,
    title,
    lines,
  };
}

type Named<T = string> = readonly [T | null, string | null];

function firstOf<T>(candidates: readonly Named<T>[]): readonly [T, string | null] | null {
  for (const [value, from] of candidates) if (value !== null) return [value, from];
  return null;
}

/** A title may stand in up to three lines, with the agency on the line above, and more than once; the fullest is first. */
function findTitles(texts: readonly string[]): readonly Title[] {
  const found: Title[] = [];
  let covered = -1;
  for (let at = 0; at < texts.length; at += 1) {
    const title = at > covered ? titleAt(texts, at) : null;
    if (!title) continue;
    found.push(title);
    covered = title.lines.at(-1) ?? at;
  }
  const [first] = found.toSorted((a, b) => worthOf(b.text) - worthOf(a.text));
  if (!first) return [];
  return [first, ...found.filter((title) => title !== first && sameTitle(first.text, title.text))];
}

/** A title with the name of the agency before one with the year before any other. */
function worthOf(title: string): number {
  const { name, year } = partsOf(title);
  return 2 * Number(name !== null) + Number(year !== null);
}

/** Whether a line is the title of a report, with the name of its agency or without. */
export function isTitle(text: string): boolean {
  return isTitleLine(text) && isReport(cleanTitle(text));
}

/** 政府信息公开工作2023年度报告: the year may stand inside the words, too. */
const INNER_YEAR = /(?<=信息公开(?:工作)?)20\d{2}(?=年)/;

function isReport(title: string): boolean {
  return REPORT_WORDS.test(title) || REPORT_WORDS.test(title.replace(INNER_YEAR, ''));
}

function hasName(title: string): boolean {
  return REPORT_WORDS.test(title) && partsOf(title).name !== null;
}

function sameTitle(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

function titleAt(texts: readonly string[], at: number): Title | null {
  for (let count = 1; count <= 3; count += 1) {
    const used = texts.slice(at, at + count);
    if (used.length < count || used.some((text) => !isTitleLine(text))) return null;
    // A line that is a title by itself takes no other line before it.
    if (count > 1 && hasName(cleanTitle(used.at(-1) ?? ''))) return null;
    const text = cleanTitle(used.join(''));
    if (!isReport(text) || text.length > MAX_TITLE) continue;
    const lines = used.map((_, index) => at + index);
    const above = texts[at - 1];
    const needsName = partsOf(text).name === null;
    if (needsName && above !== undefined && isName(above) && isTitleLine(above)) {
      return { text: cleanTitle(above) + text, lines: [at - 1, ...lines] };
    }
    return { text, lines };
  }
  return null;
}

function isTitleLine(text: string): boolean {
  const line = compact(text);
  return (
    line.length > 0 &&
    line.length <= MAX_TITLE &&
    !/[。;!?:《》>|»]/.test(line) &&
    furnitureOf(text) === null
  );
}

function isName(text: string): boolean {
  const line = compact(text);
  return (
    line.length >= 2 &&
    line.length <= MAX_NAME &&
    !/[\d,。:;、!?>|《》]|信息公开|年报|首页/.test(line)
  );
}

function cleanTitle(text: string): string {
  return normaliseYears(
    compact(text)
      .replace(/^[•·●◆■*\-—–>|]+/, '')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）'),
  );
}

function partsOf(title: string): { name: string | null; year: number | null } {
  const text = cleanTitle(title).replace(/\.[a-z]{2,5}$/i, '');
  const found = /^(?<before>.*?)(?:关于)?(?<year>20\d{2})(?:年度?|度)?(?<after>.*)$/.exec(text);
  if (!found?.groups) {
    const bare = text.replace(REPORT_WORDS, '');
    return { name: bare !== text && isName(bare) ? bare : null, year: null };
  }
  const { before = '', year = '', after = '' } = found.groups;
  const behind = after.replace(REPORT_WORDS, '');
  const agency = before.replace(/(?:政府|政务)信息公开(?:工作)?$/, '');
  const name = [agency, behind === after ? '' : behind].find((each) => isName(each)) ?? null;
  return { name, year: Number(year) };
}

function stem(fileName: string): string {
  const bare = compact(fileName).replace(/\.[^.]+$/, '');
  return REPORT_WORDS.test(bare.replace(/[（(_-].*$/, '')) ? bare.replace(/[（(_-].*$/, '') : '';
}

function periodYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const found = /(20\d{2})年1月1日/.exec(normaliseYears(compact(text)));
    if (found?.[1] !== undefined) return Number(found[1]);
  }
  return null;
}

function yearIn(text: string): number | null {
  const found = /(?<!\d)(20[12]\d)(?!\d)/.exec(normaliseYears(compact(text)));
  return found?.[1] === undefined ? null : Number(found[1]);
}

function fromSentence(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found =
      /(?:由|公布|联系)([^,。、由]{2,30}?(?:局|委员会|人民政府|办公室|中心|厅|院|所|大队|街道办事处))/.exec(
        compact(text),
      );
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}
