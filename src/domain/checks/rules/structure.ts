import { editionForYear, formOf } from '../../forms/index.ts';
import {
  SECTION_NUMBERS,
  sectionNumeral,
  sectionTitle,
  type SectionNumber,
} from '../../report/index.ts';
import { cannotTell, defineRule, HOLDS, type Issue } from '../rule.ts';
import type { CheckInput } from '../types.ts';

const MAX_NUMBERED = 6;

/** Why nothing about the text can be told of a workbook that holds the tables alone. */
export const TABLES_ONLY = '文件里只有表格，没有正文';

export function isTablesOnly({ report, stage }: CheckInput): boolean {
  return stage === 'reading' && report.sections.length === 0;
}

function sectionWords(no: SectionNumber): string {
  return `第${sectionNumeral(no)}部分「${sectionNumeral(no)}、${sectionTitle(no)}」`;
}

export const sixSections = defineRule({
  id: 'S-01',
  severity: 'error',
  name: '六个部分',
  holds: '六个部分各有一次，依次为一至六。',
  help: '年报固定分六个部分；没有内容的部分也要保留标题并写「无」。',
  source: '《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2021〕30号',
  example: '缺少第五部分「五、存在的主要问题及改进情况」。年报须有一至六共六个部分，请补上。',
  reads: ['text'],
  detect: (input) => {
    const { sections } = input.report;
    if (isTablesOnly(input)) return cannotTell(TABLES_ONLY);
    const numbers = sections.map((section) => section.no);
    const times = (no: SectionNumber): number => numbers.filter((number) => number === no).length;
    const issues: Issue[] = [];
    const absent = SECTION_NUMBERS.filter((no) => times(no) === 0);
    if (absent.length > 0) {
      issues.push({
        section: absent[0],
        message: `缺少${absent.map(sectionWords).join('、')}。年报须有一至六共六个部分，请补上。`,
      });
    }
    for (const no of SECTION_NUMBERS.filter((candidate) => times(candidate) > 1)) {
      issues.push({
        section: no,
        message: `${sectionWords(no)}出现了 ${times(no)} 次。请合并为一处。`,
      });
    }
    const once = [...new Set(numbers)];
    if (once.length <= MAX_NUMBERED && once.some((no, index) => no < (once[index - 1] ?? 0))) {
      const order = once.map((no) => sectionNumeral(no)).join('、');
      issues.push({ message: `六个部分的顺序不对：现在是${order}。请按一至六的顺序排列。` });
    }
    return issues.length === 0 ? HOLDS : issues;
  },
});

export const editionFitsYear = defineRule({
  id: 'S-08',
  severity: 'error',
  name: '格式与年度',
  holds:
    '2019、2020 年度用国办公开办函〔2019〕60号格式，2021 年度起用国办公开办函〔2021〕30号格式。',
  help: '按年度换用正确的格式，表格会随之更换。',
  source: '国办公开办函〔2021〕30号',
  example:
    '2023 年度年报用了国办公开办函〔2019〕60号的表格，应使用国办公开办函〔2021〕30号的表格。请换用正确的格式。',
  reads: [],
  detect: ({ report }) => {
    const expected = editionForYear(report.year);
    if (expected === report.edition) return HOLDS;
    if (expected === undefined) {
      return [
        {
          message: `${report.year} 年度没有对应的年报格式（现行格式自 2019 年度起）。请核对年度。`,
        },
      ];
    }
    return [
      {
        message:
          `${report.year} 年度年报用了${formOf(report.edition).source}的表格，` +
          `应使用${formOf(expected).source}的表格。请换用正确的格式。`,
      },
    ];
  },
});
