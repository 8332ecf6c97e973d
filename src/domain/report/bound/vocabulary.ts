import {
  EDITIONS,
  tableOf,
  type EditionId,
  type FormCell,
  type TableId,
} from '../../forms/index.ts';

/** One cell, or a sum of cells, under the name a bound number calls it by. */
export interface BoundSource {
  /** In printed short words, row·column: 本年新收·总计. */
  readonly name: string;
  readonly table: TableId;
  /** The cells whose sum it is, by index; a single one mostly. */
  readonly cells: readonly number[];
  readonly kind: FormCell['kind'];
}

/** Between the words of a name. */
export const DOT = '·';

/** Rows of table 三 that are known by another name than the one they are printed under. */
const SHORT_ROWS: Readonly<Record<string, string>> = {
  newlyReceived: '本年新收',
  carriedIn: '上年结转',
  partiallyGranted: '部分公开',
  handledTotal: '办理结果',
  carriedOut: '结转下年度',
  'refused.confirmation': '要求确认或重新出具',
  'otherwise.overdueCorrection': '逾期不补正',
  'otherwise.overdueFee': '逾期未缴费',
  'otherwise.other': '其他处理之其他',
};
const SHORT_COLUMNS: Readonly<Record<string, string>> = { amount: '金额' };

/** Sums that are printed nowhere, yet told in every text: groups of rows. */
const ROW_SUMS: readonly (readonly [table: TableId, name: string, rows: RegExp])[] = [
  ['requests', '收办合计', /^(?:newlyReceived|carriedIn)$/],
  ['requests', '不予公开', /^denied\./],
  ['requests', '无法提供', /^unable\./],
  ['requests', '不予处理', /^refused\./],
  ['requests', '其他处理', /^otherwise\./],
  ['litigation', '行政诉讼', /^suit/],
];
const ORGANISATIONS = '法人或其他组织';
const ORGANISATION_COLUMNS = ['commercial', 'research', 'publicWelfare', 'legalService', 'other'];

/** Words people write for those of the table; the editions differ in some of them. */
const ALIASES: Readonly<Record<string, string>> = {
  新收: '本年新收',
  本年新收政府信息公开申请数量: '本年新收',
  上年结转政府信息公开申请数量: '上年结转',
  结转下年度继续办理: '结转下年度',
  合计: '总计',
  规范性文件: '行政规范性文件',
  本年处理决定数量: '处理决定数量',
  本年收费金额: '金额',
  采购总金额: '金额',
};

const vocabularies = new Map<EditionId, ReadonlyMap<string, BoundSource>>();

/** Every name a bound number may have in an edition, in the order of print; a closed list. */
export function vocabularyOf(edition: EditionId): ReadonlyMap<string, BoundSource> {
  const known = vocabularies.get(edition);
  if (known) return known;
  const made = new Map(
    (['proactive', 'requests', 'litigation'] as const)
      .flatMap((table) => sourcesOf(edition, table))
      .map((source) => [source.name, source]),
  );
  vocabularies.set(edition, made);
  return made;
}

/** The source of a name, as printed or in words people use for it; undefined where the edition has none. */
export function sourceNamed(edition: EditionId, name: string): BoundSource | undefined {
  return vocabularyOf(edition).get(name.split(DOT).map(wordOf).join(DOT));
}

/** One word of a name without quotes and blanks, in the words of the list. */
export function wordOf(word: string): string {
  const plain = word.replaceAll(/[“”"\s\u3000]/g, '');
  return Object.hasOwn(ALIASES, plain) ? (ALIASES[plain] ?? plain) : plain;
}

let rowWords: ReadonlySet<string> | undefined;

/** Whether a word is the name of a row, in any edition. */
export function isRowWord(word: string): boolean {
  rowWords ??= new Set(
    EDITIONS.flatMap(({ id }) =>
      [...vocabularyOf(id).keys()].map((name) => name.split(DOT)[0] ?? ''),
    ),
  );
  return rowWords.has(word);
}

function sourcesOf(edition: EditionId, table: TableId): readonly BoundSource[] {
  const { cells } = tableOf(edition, table);
  const single = cells.map((cell): BoundSource => ({
    name: [rowName(cell), columnName(cell)].join(DOT),
    table,
    cells: [cell.index],
    kind: cell.kind,
  }));
  const sums = ROW_SUMS.filter(([of]) => of === table).flatMap(([, name, rows]) =>
    [
      ...Map.groupBy(
        cells.filter((cell) => rows.test(cell.row.key)),
        columnName,
      ),
    ].map(([column, parts]): BoundSource => summed([name, column], table, parts)),
  );
  return table === 'requests'
    ? withOrganisations(cells, [...single, ...sums])
    : [...single, ...sums];
}

/** 法人或其他组织 heads five columns and has none of its own. */
function withOrganisations(
  cells: readonly FormCell[],
  sources: readonly BoundSource[],
): readonly BoundSource[] {
  const columnOf = (index: number): string => cells[index]?.column.key ?? '';
  const rows = Map.groupBy(sources, (source) => source.name.split(DOT)[0] ?? '');
  return [...rows].flatMap(([row, own]) => {
    const parts = own.flatMap((source) =>
      source.cells.filter((index) => ORGANISATION_COLUMNS.includes(columnOf(index))),
    );
    const sum = {
      name: [row, ORGANISATIONS].join(DOT),
      table: 'requests',
      cells: parts,
      kind: 'count',
    } as const;
    return [...own, sum];
  });
}

function summed(words: readonly string[], table: TableId, parts: readonly FormCell[]): BoundSource {
  return { name: words.join(DOT), table, cells: parts.map(({ index }) => index), kind: 'count' };
}

function rowName({ row }: FormCell): string {
  const short = Object.hasOwn(SHORT_ROWS, row.key) ? SHORT_ROWS[row.key] : undefined;
  return short ?? wordOf(row.label.replace(/^(?:[（(][一二三四五六七]+[）)]|\d\.)/, ''));
}

function columnName({ column }: FormCell): string {
  const short = Object.hasOwn(SHORT_COLUMNS, column.key) ? SHORT_COLUMNS[column.key] : undefined;
  return short ?? wordOf(column.label);
}
