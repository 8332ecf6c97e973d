import { analyseReport, type NumberVerdict } from '../../../narrative/index.ts';
import { cannotTell, defineRule, HOLDS } from '../../rule.ts';
import { partWords } from '../../textWords.ts';
import { numberWords } from '../../words.ts';
import { previousOf } from '../acrossYears.ts';
import { differsWords, verdictIssues } from './issues.ts';

const SOURCE = '国办公开办函〔2021〕30号（一般理解：正文与表格是同一份年报，数据应一致）';

export const receivedInText = defineRule({
  id: 'N-01',
  severity: 'warning',
  name: '正文收到申请件数',
  holds:
    '正文说的收到、受理、新收申请件数＝表三本年新收总计，或本年新收＋上年结转（两种说法都常见）。',
  help: '以登记台账为准，改正文或改表格。',
  source: SOURCE,
  example:
    '「一、总体情况」说收到申请 12件，而表三「一、本年新收政府信息公开申请数量」总计为 10，相差 2 件：“全年共收到政府信息公开申请12件。”请核对正文和表格。',
  reads: ['text', 'requests', 'previous'],
  detect: (input) => verdictIssues('N-01', input, differsWords),
});

export const resultsInText = defineRule({
  id: 'N-02',
  severity: 'warning',
  name: '正文办理结果',
  holds:
    '正文说的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理、办结件数＝表三相应合计。',
  help: '以登记台账为准，改正文或改表格。',
  source: SOURCE,
  example:
    '「一、总体情况」说不予公开 3件，而表三「（三）不予公开」合计为 2，相差 1 件：“其中不予公开3件。”请核对正文和表格。',
  reads: ['text', 'requests', 'previous'],
  detect: (input) => verdictIssues('N-02', input, differsWords),
});

export const casesInText = defineRule({
  id: 'N-04',
  severity: 'warning',
  name: '正文复议诉讼件数',
  holds: '正文说的行政复议、行政诉讼件数＝表四相应总计（诉讼＝未经复议直接起诉＋复议后起诉）。',
  help: '只计以本机关为被申请人、被告的政府信息公开案件；口径不同的写明原因。',
  source: SOURCE,
  example:
    '「一、总体情况」说行政复议 2件，而表四「行政复议」总计为 1，相差 1 件：“因政府信息公开被申请行政复议2件。”请核对正文和表格。',
  reads: ['text', 'litigation', 'previous'],
  detect: (input) => verdictIssues('N-04', input, differsWords),
});

export const listsAddUp = defineRule({
  id: 'N-06',
  severity: 'warning',
  name: '正文分项合计',
  holds:
    '「其中」「包括」「分别为」和括号里同一单位的各部分，加起来等于前面的总数；按申请方式（网络、信函、当面……）分列的申请也是。',
  help: '核对总数和各部分；没有列全的，加上「等」或「主要是」。',
  source: SOURCE,
  example:
    '「一、总体情况」说共 12件，而各部分之和 8＋3＝11，相差 1 件：“全年收到申请12件，其中自然人8件、企业3件。”请核对正文和表格。',
  reads: ['text', 'requests', 'litigation', 'proactive', 'previous'],
  detect: (input) =>
    verdictIssues('N-06', input, (verdict) => {
      return (
        `${partWords(verdict.part)}说共 ${verdict.text}，而${verdict.comparedWith}，相差 ` +
        `${apart(verdict)}${verdict.unit === '' ? '' : ` ${verdict.unit}`}`
      );
    }),
});

export const percentagesFit = defineRule({
  id: 'N-07',
  severity: 'warning',
  name: '正文占比',
  holds: '占比＝部分÷总数（按所写位数四舍五入）。',
  help: '按表格重新计算占比。',
  source: SOURCE,
  example:
    '「一、总体情况」说占比 80%，而 3÷4＝75%，相差 5 个百分点：“收到申请4件，其中自然人3件，占80%。”请核对正文和表格。',
  reads: ['text', 'requests', 'litigation', 'proactive', 'previous'],
  detect: (input) =>
    verdictIssues(
      'N-07',
      input,
      (verdict) =>
        `${partWords(verdict.part)}说占比 ${verdict.text}，而 ${verdict.comparedWith}＝` +
        `${numberWords(verdict.expected ?? 0)}%，相差 ${apart(verdict)} 个百分点`,
    ),
});

export const changesFit = defineRule({
  id: 'N-08',
  severity: 'warning',
  name: '正文同比增减',
  holds: '「同比」「比上年」的增减与本年、上年两份年报的数一致。',
  help: '按上年年报重新计算增减；上年为 0 的不写百分比。',
  source: SOURCE,
  example:
    '「一、总体情况」说收到申请的增减为 50%，而表三「一、本年新收政府信息公开申请数量」总计与上年之差为 25%，相差 25 个百分点：“……政府信息公开申请10件，同比增长50%。”请核对正文和表格。',
  reads: ['text', 'requests', 'litigation', 'proactive', 'previous'],
  detect: (input) => {
    const previous = previousOf(input);
    if (typeof previous === 'string') {
      const told = analyseReport(input.report).some(({ claims }) =>
        claims.changes.some(({ sure }) => sure),
      );
      return told ? cannotTell(previous) : HOLDS;
    }
    return verdictIssues('N-08', input, (verdict) => {
      const unit = verdict.unit === '%' ? '%' : ` ${verdict.unit}`;
      const points = verdict.unit === '%' ? ' 个百分点' : unit;
      return (
        `${partWords(verdict.part)}说${verdict.label}为 ${verdict.text}，而${verdict.comparedWith}为 ` +
        `${numberWords(verdict.expected ?? 0)}${unit}，相差 ${apart(verdict)}${points}`
      );
    });
  },
});

export const proactiveInText = defineRule({
  id: 'N-09',
  severity: 'warning',
  name: '正文与表二',
  holds:
    '正文说的规章、行政规范性文件制发、废止、有效件数，行政许可、处罚、强制决定，收费金额＝表二。',
  help: '以台账为准，改正文或改表格；金额以万元为单位。',
  source: SOURCE,
  example:
    '「一、总体情况」说制发规范性文件 3件，而表二「行政规范性文件」本年制发件数为 2，相差 1 件：“制发行政规范性文件3件。”请核对正文和表格。',
  reads: ['text', 'proactive', 'previous'],
  detect: (input) => verdictIssues('N-09', input, differsWords),
});

/** By how much the number of the text differs from what was expected. */
function apart({ expected, value }: NumberVerdict): string {
  return numberWords(Number(Math.abs((expected ?? 0) - value).toFixed(6)));
}
