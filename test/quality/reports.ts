import { withTotals, type CellValue } from '../../src/domain/cells/index.ts';
import type { CheckInput } from '../../src/domain/checks/index.ts';
import { tableOf, type EditionId, type TableId } from '../../src/domain/forms/index.ts';
import {
  blankTables,
  SECTION_NUMBERS,
  sectionTitle,
  type Report,
  type SectionNumber,
} from '../../src/domain/report/index.ts';

export type Cells = Readonly<Record<string, CellValue>>;

export interface ReportSpec {
  readonly edition?: EditionId;
  readonly year?: number;
  readonly unitName?: string;
  readonly title?: string;
  readonly preamble?: string;
  readonly review?: string;
  readonly sections?: Partial<Readonly<Record<SectionNumber, string>>>;
  /** Typed cells that are not 0; totals are computed. */
  readonly proactive?: Cells;
  readonly requests?: Cells;
  readonly litigation?: Cells;
  /** Cells set after the totals were computed, as a file may state them. */
  readonly stated?: Partial<Readonly<Record<TableId, Cells>>>;
}

export const UNIT = '示例县示例局';

/** The sentences of a complete small report which no rule has anything to say about. */
export const PLAIN_SECTIONS: Readonly<Record<SectionNumber, string>> = {
  1: [
    '示例县示例局认真贯彻《中华人民共和国政府信息公开条例》，扎实推进政府信息公开工作。',
    '（一）主动公开。通过县政府门户网站及时发布机构职能、工作动态和政策文件86条。',
    '（二）依申请公开。健全登记、审核、办理、答复流程，方便群众提出申请。',
    '（三）政府信息管理。严格执行信息发布审核制度，及时清理失效信息。',
    '（四）政府信息公开平台建设。做好政府门户网站专栏的日常维护。',
    '（五）监督保障。明确专人负责，开展业务培训，定期检查工作落实情况。',
  ].join('\n'),
  2: '',
  3: '',
  4: '',
  5: '存在的主要问题：政策解读的形式还不够多样，公开内容的更新有时不够及时。\n改进措施：一是丰富解读形式，多用图解和问答；二是落实信息更新责任，每月检查专栏内容。',
  6: '按照国务院办公厅关于政府信息公开信息处理费管理的规定，本年度没有收取信息处理费。',
};

export function plainPreamble(unitName: string, year: number): string {
  return (
    `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要求，编制本报告。` +
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。` +
    `本报告的电子版可在示例县人民政府门户网站下载。如有疑问，请与${unitName}联系（地址：示例县示例路1号，电话：0000-0000000）。`
  );
}

/** A balanced report, all typed cells 0 but those given. */
export function report(spec: ReportSpec = {}): Report {
  const edition = spec.edition ?? '2021';
  const year = spec.year ?? (edition === '2019' ? 2020 : 2023);
  const unitName = spec.unitName ?? UNIT;
  const sections = { ...PLAIN_SECTIONS, ...spec.sections };
  const tables = blankTables(edition);
  const fill = (id: TableId): readonly CellValue[] => {
    const form = tableOf(edition, id);
    const typed = tables[id].map((): CellValue => 0).slice();
    set(edition, { id, into: typed, cells: spec[id] ?? {} });
    const totals = [...withTotals(form, typed)];
    set(edition, { id, into: totals, cells: spec.stated?.[id] ?? {} });
    return totals;
  };
  return {
    unitName,
    year,
    edition,
    title: spec.title ?? `${unitName}${year}年政府信息公开工作年度报告`,
    preamble: spec.preamble ?? plainPreamble(unitName, year),
    review: spec.review,
    sections: SECTION_NUMBERS.map((no) => ({ no, title: sectionTitle(no), text: sections[no] })),
    tables: {
      proactive: fill('proactive'),
      requests: fill('requests'),
      litigation: fill('litigation'),
    },
  };
}

interface Setting {
  readonly id: TableId;
  readonly into: CellValue[];
  readonly cells: Cells;
}

function set(edition: EditionId, { id, into, cells }: Setting): void {
  for (const [key, value] of Object.entries(cells)) {
    const index = tableOf(edition, id).indexOf.get(key);
    if (index === undefined) throw new Error(`no cell ${id}.${key} in edition ${edition}`);
    into[index] = value;
  }
}

export function input(spec: ReportSpec = {}, rest: Partial<CheckInput> = {}): CheckInput {
  return { report: report(spec), stage: 'editing', ...rest };
}

/** Last year's report of the same agency as a finalized one. */
export function previous(
  spec: ReportSpec = {},
  origin: 'finalized' | 'file' = 'finalized',
): NonNullable<CheckInput['previous']> {
  return { report: report({ year: 2022, ...spec }), origin };
}
