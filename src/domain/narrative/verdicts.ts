import type { CellKey, TableId } from '../forms/index.ts';
import {
  boundText,
  plainReport,
  type BoundPiece,
  type Report,
  type TextPart,
} from '../report/index.ts';
import { analyseReport, type PartAnalysis } from './analysis.ts';
import { withBound } from './bound.ts';
import type { Change } from './changes.ts';
import type { Claim } from './claims.ts';
import type { PartList } from './lists.ts';
import { measure, measuredWords, type Measured } from './measure.ts';
import { percentVerdicts } from './percentages.ts';
import type { NumberToken } from './tokens.ts';

export type VerdictKind =
  | 'matches'
  | 'contradicts'
  | 'addsUp'
  | 'doesNotAddUp'
  /** Nothing in the tables or the text to hold it against. */
  | 'notInTables';

/** What one number of the text was found to be. */
export interface NumberVerdict {
  readonly part: TextPart;
  /** UTF-16 units from the start of the part as it is printed; the unit of the number is included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: VerdictKind;
  /** What it was compared with, as one Chinese phrase; empty where nothing. */
  readonly comparedWith: string;
  readonly expected?: number | undefined;
  /** Another sum that would have been accepted: with 上年结转. */
  readonly alternative?: number | undefined;
  readonly table?: TableId | undefined;
  readonly cells: readonly CellKey[];
  /** The rule that speaks, where the verdict is a bad one. */
  readonly rule?: string | undefined;
  /** What the number is said of: 收到申请. */
  readonly label: string;
  /** Whether a bad verdict is worth a finding: the words leave no doubt about what is counted. */
  readonly sure: boolean;
  /** The cells are those of the report of the year before. */
  readonly ofLastYear?: boolean | undefined;
  /** The number is a bound one (随表变动). */
  readonly bound?: BoundPiece | undefined;
}

/** A verdict for every number in the text of a report as it is printed, in the order of print. */
export function verdicts(source: Report, previous?: Report): readonly NumberVerdict[] {
  const report = plainReport(source, previous);
  return analyseReport(report).flatMap((analysis) => {
    const found = strongest(analysis, judgementsOf(analysis, report, previous));
    return withBound(found, boundText(source, analysis.part, previous), {
      part: analysis.part,
      report,
    });
  });
}

/** Everything that was found about the numbers, also where one number differs in more than one way. */
export function judgements(report: Report, previous?: Report): readonly NumberVerdict[] {
  return analyseReport(report).flatMap((analysis) =>
    judgementsOf(analysis, report, previous).map(([, verdict]) => verdict),
  );
}

export interface Coverage {
  readonly numbers: number;
  /** Numbers which were held against something, whatever came of it. */
  readonly checked: number;
  readonly wrong: number;
}

/** The counts behind 「正文 31 个数字，29 个已核对」. */
export function coverageOf(of: readonly NumberVerdict[]): Coverage {
  return {
    numbers: of.length,
    checked: of.filter((verdict) => verdict.kind !== 'notInTables').length,
    wrong: of.filter((verdict) => verdict.kind === 'contradicts' || verdict.kind === 'doesNotAddUp')
      .length,
  };
}

type Judged = readonly [NumberToken, NumberVerdict];

function judgementsOf(
  analysis: PartAnalysis,
  report: Report,
  previous: Report | undefined,
): readonly Judged[] {
  const { claims, lists, part } = analysis;
  const judged: Judged[] = [];
  const put = (token: NumberToken, verdict: Judgement | undefined): void => {
    if (verdict) judged.push([token, { ...base(part, token), ...verdict }]);
  };
  for (const claim of claims.claims) put(claim.token, judgeClaim(claim, report, previous));
  for (const change of claims.changes) put(change.token, judgeChange(change, report, previous));
  for (const list of lists) judgeList(list, put);
  for (const [token, verdict] of percentVerdicts(analysis, report)) put(token, verdict);
  return judged;
}

/** One verdict for each number: the gravest of those it got. */
function strongest(
  { part, claims }: PartAnalysis,
  judged: readonly Judged[],
): readonly NumberVerdict[] {
  const byToken = new Map<NumberToken, NumberVerdict>();
  for (const [token, verdict] of judged) {
    const known = byToken.get(token);
    if (!known || rank(known.kind) < rank(verdict.kind)) byToken.set(token, verdict);
  }
  return claims.tokens
    .filter((token) => token.kind !== 'year' && token.kind !== 'other')
    .map((token) => byToken.get(token) ?? { ...base(part, token), ...NOT_IN_TABLES });
}

export type Judgement = Omit<NumberVerdict, 'part' | 'start' | 'end' | 'text' | 'value' | 'unit'>;

const NOT_IN_TABLES: Judgement = {
  kind: 'notInTables',
  comparedWith: '',
  cells: [],
  label: '',
  sure: false,
};

/** What is wrong outweighs what is right; a table outweighs a sum in the text. */
function rank(kind: VerdictKind): number {
  const order: readonly VerdictKind[] = [
    'notInTables',
    'addsUp',
    'matches',
    'doesNotAddUp',
    'contradicts',
  ];
  return order.indexOf(kind);
}

function base(
  part: TextPart,
  token: NumberToken,
): Pick<NumberVerdict, 'part' | 'start' | 'end' | 'text' | 'value' | 'unit'> {
  const { start, end, text, value, unit } = token;
  return { part, start, end, text, value, unit };
}

function judgeClaim(
  claim: Claim,
  report: Report,
  previous: Report | undefined,
): Judgement | undefined {
  const of = claim.yearsBack === 0 ? report : claim.yearsBack === 1 ? previous : undefined;
  if (!of) return undefined;
  const measured = claim.topic.readings.flatMap((reading) => measure(of, reading) ?? []);
  const [usual] = measured;
  if (!usual) return undefined;
  const agreeing = measured.find(
    (candidate) =>
      agrees(claim.token, candidate.value) ||
      // A stated total that its parts contradict is another rule's finding; the text is right.
      agrees(claim.token, valueOfParts(of, candidate)),
  );
  const judged = agreeing ?? usual;
  const kind = agreeing ? 'matches' : claim.sure ? 'contradicts' : 'notInTables';
  return {
    kind,
    comparedWith: `${claim.yearsBack === 1 ? '上年' : ''}${measuredWords(judged)}`,
    expected: judged.value,
    alternative: claim.topic.id === 'received' ? measured[1]?.value : undefined,
    table: judged.table,
    cells: judged.cells.map((cell) => cell.key),
    rule: claim.topic.rule,
    label: claim.topic.label,
    sure: claim.sure,
    ofLastYear: claim.yearsBack === 1,
  };
}

/** The sum with every total worked out from its parts, blanks left out. */
function valueOfParts({ tables }: Report, { table, cells }: Measured): number {
  const at = (index: number): number => Number(tables[table][index]) || 0;
  return cells.reduce(
    (sum, { index, sumOf }) =>
      sum + (sumOf.length === 0 ? at(index) : sumOf.reduce((all, part) => all + at(part), 0)),
    0,
  );
}

const ABOUT_TOLERANCE = 0.1;

/** 约 and 余 allow a tenth; money allows the decimals that were written. */
export function agrees(token: NumberToken, value: number): boolean {
  if (token.value === value) return true;
  if (token.about) return Math.abs(token.value - value) <= ABOUT_TOLERANCE * Math.abs(value);
  if (token.kind !== 'money') return false;
  const step = 10 ** -token.decimals;
  return Math.abs(token.value - value) <= step / 2 + 1e-9;
}

function judgeChange(
  { token, topic, direction, sure }: Change,
  report: Report,
  previous: Report | undefined,
): Judgement | undefined {
  if (!previous) return undefined;
  const outcomes = topic.readings.flatMap((reading) => {
    const now = measure(report, reading);
    const before = measure(previous, reading);
    if (!now || !before) return [];
    const difference = now.value - before.value;
    if (token.kind === 'percent') {
      return before.value === 0
        ? []
        : [{ now, expected: (direction * 100 * difference) / before.value }];
    }
    return token.kind === 'points' ? [] : [{ now, expected: direction * difference }];
  });
  const [usual] = outcomes;
  if (!usual) return undefined;
  const agreeing = outcomes.find(({ expected }) => sameRounded(token, expected));
  const judged = agreeing ?? usual;
  return {
    kind: agreeing ? 'matches' : sure ? 'contradicts' : 'notInTables',
    comparedWith: `${measuredWords(judged.now)}与上年之差`,
    expected: Number(judged.expected.toFixed(Math.max(token.decimals, 1))),
    table: judged.now.table,
    cells: judged.now.cells.map((cell) => cell.key),
    rule: 'N-08',
    label: `${topic.label}的增减`,
    sure,
  };
}

/** Equal as rounded to the decimals written; cutting off instead of rounding is common and let pass. */
export function sameRounded(token: NumberToken, expected: number): boolean {
  const step = 10 ** -token.decimals;
  const slack = token.about ? Math.max(step, ABOUT_TOLERANCE * Math.abs(expected)) : step;
  return Math.abs(token.value - expected) < slack + 1e-9;
}

function judgeList(
  list: PartList,
  put: (token: NumberToken, verdict: Judgement | undefined) => void,
): void {
  const addsUp = list.sum === list.whole.value;
  const tooMuch = list.sum > list.whole.value;
  if (!addsUp && (!list.adjacent || !(tooMuch || list.complete))) return;
  if (!addsUp && [list.whole, ...list.parts].some((token) => token.about)) return;
  const sum = list.parts.map((part) => part.value).join('＋');
  const verdict: Judgement = {
    kind: addsUp ? 'addsUp' : 'doesNotAddUp',
    comparedWith: `各部分之和 ${sum}＝${list.sum}`,
    expected: list.sum,
    cells: [],
    rule: 'N-06',
    label: '合计',
    sure: true,
  };
  put(list.whole, verdict);
  if (addsUp) for (const part of list.parts) put(part, verdict);
}
