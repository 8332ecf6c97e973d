import { describe, expect, it } from 'vitest';
import { EDITIONS, editionForYear, formOf, TABLE_IDS, tableOf, type FormTable } from './index.ts';

const REQUEST_LABELS_2021 = [
  ['newlyReceived', '一、本年新收政府信息公开申请数量'],
  ['carriedIn', '二、上年结转政府信息公开申请数量'],
  ['granted', '（一）予以公开'],
  ['partiallyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['denied.stateSecret', '1.属于国家秘密'],
  ['denied.otherLaw', '2.其他法律行政法规禁止公开'],
  ['denied.threeSecurities', '3.危及“三安全一稳定”'],
  ['denied.thirdParty', '4.保护第三方合法权益'],
  ['denied.internalAffairs', '5.属于三类内部事务信息'],
  ['denied.process', '6.属于四类过程性信息'],
  ['denied.enforcementFile', '7.属于行政执法案卷'],
  ['denied.administrativeQuery', '8.属于行政查询事项'],
  ['unable.notHeld', '1.本机关不掌握相关政府信息'],
  ['unable.creationNeeded', '2.没有现成信息需要另行制作'],
  ['unable.unclear', '3.补正后申请内容仍不明确'],
  ['refused.petition', '1.信访举报投诉类申请'],
  ['refused.repeat', '2.重复申请'],
  ['refused.publication', '3.要求提供公开出版物'],
  ['refused.excessive', '4.无正当理由大量反复申请'],
  ['refused.confirmation', '5.要求行政机关确认或重新出具已获取信息'],
  [
    'otherwise.overdueCorrection',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  ],
  [
    'otherwise.overdueFee',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ],
  ['otherwise.other', '3.其他'],
  ['handledTotal', '（七）总计'],
  ['carriedOut', '四、结转下年度继续办理'],
] as const;

const REQUEST_LABELS_2019 = [
  ...REQUEST_LABELS_2021.slice(0, 20),
  ['otherwise', '（六）其他处理'],
  ...REQUEST_LABELS_2021.slice(23),
] as const;

const labels = (table: FormTable) => table.rows.map((row) => [row.key, row.label]);
const printed = (table: FormTable) =>
  table.layout.cells.filter((cell) => cell.kind !== 'value').map((cell) => cell.text);
const spans = (table: FormTable) =>
  table.layout.cells
    .filter((cell) => cell.kind !== 'value' && (cell.rowSpan > 1 || cell.columnSpan > 1))
    .map((cell) => `${cell.text} ${cell.rowSpan}×${cell.columnSpan}`);

describe('the statutory forms', () => {
  it('have 198 cells in edition 2019 and 200 in edition 2021', () => {
    const count = (edition: '2019' | '2021') =>
      TABLE_IDS.reduce((sum, id) => sum + tableOf(edition, id).cells.length, 0);
    expect(count('2019')).toBe(198);
    expect(count('2021')).toBe(200);
    expect(tableOf('2019', 'proactive').cells).toHaveLength(22);
    expect(tableOf('2021', 'proactive').cells).toHaveLength(10);
  });

  it('are valid for the report years their documents name', () => {
    expect(editionForYear(2018)).toBeUndefined();
    expect([2019, 2020, 2021, 2026].map(editionForYear)).toEqual(['2019', '2019', '2021', '2021']);
    expect(EDITIONS.map((form) => form.source)).toEqual([
      '国办公开办函〔2019〕60号',
      '国办公开办函〔2021〕30号',
    ]);
  });

  it('print the rows of table 三 letter by letter', () => {
    expect(labels(tableOf('2021', 'requests'))).toEqual(REQUEST_LABELS_2021);
    expect(labels(tableOf('2019', 'requests'))).toEqual(REQUEST_LABELS_2019);
  });

  it('print the columns and the head of table 三 letter by letter', () => {
    expect(tableOf('2021', 'requests').columns.map((column) => [column.key, column.label])).toEqual(
      [
        ['natural', '自然人'],
        ['commercial', '商业企业'],
        ['research', '科研机构'],
        ['publicWelfare', '社会公益组织'],
        ['legalService', '法律服务机构'],
        ['other', '其他'],
        ['total', '总计'],
      ],
    );
    expect(printed(tableOf('2021', 'requests')).slice(0, 10)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '申请人情况',
      '自然人',
      '法人或其他组织',
      '总计',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ]);
  });

  it('merge the heads and groups of table 三 as printed', () => {
    const common = [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3',
      '申请人情况 1×7',
      '自然人 2×1',
      '法人或其他组织 1×5',
      '总计 2×1',
      '一、本年新收政府信息公开申请数量 1×3',
      '二、上年结转政府信息公开申请数量 1×3',
    ];
    const results = (rows: number) => [
      `三、本年度办理结果 ${rows}×1`,
      '（一）予以公开 1×2',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1×2',
      '（三）不予公开 8×1',
      '（四）无法提供 3×1',
      '（五）不予处理 5×1',
    ];
    const end = ['（七）总计 1×2', '四、结转下年度继续办理 1×3'];
    expect(spans(tableOf('2021', 'requests'))).toEqual([
      ...common,
      ...results(22),
      '（六）其他处理 3×1',
      ...end,
    ]);
    expect(spans(tableOf('2019', 'requests'))).toEqual([
      ...common,
      ...results(20),
      '（六）其他处理 1×2',
      ...end,
    ]);
  });

  it('print table 二 of edition 2021 letter by letter', () => {
    expect(printed(tableOf('2021', 'proactive'))).toEqual([
      ...['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ...['规章', '行政规范性文件'],
      ...['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可'],
      ...['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '行政强制'],
      ...['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '行政事业性收费'],
    ]);
    expect(tableOf('2021', 'proactive').cells.map((cell) => cell.key)).toEqual([
      'regulations.made',
      'regulations.repealed',
      'regulations.inForce',
      'normativeDocuments.made',
      'normativeDocuments.repealed',
      'normativeDocuments.inForce',
      'licensing.decisions',
      'penalties.decisions',
      'coercion.decisions',
      'fees.amount',
    ]);
  });

  it('print table 二 of edition 2019 letter by letter', () => {
    const items = ['信息内容', '上一年项目数量', '本年增/减'];
    expect(printed(tableOf('2019', 'proactive'))).toEqual([
      ...['第二十条第（一）项', '信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ...['规章', '规范性文件'],
      ...['第二十条第（五）项', ...items, '处理决定数量', '行政许可', '其他对外管理服务事项'],
      ...['第二十条第（六）项', ...items, '处理决定数量', '行政处罚', '行政强制'],
      ...['第二十条第（八）项', ...items, '行政事业性收费'],
      ...['第二十条第（九）项', '信息内容', '采购项目数量', '采购总金额', '政府集中采购'],
    ]);
  });

  it('know which cells hold money and which may be negative', () => {
    const kinds = (edition: '2019' | '2021', kind: string) =>
      TABLE_IDS.flatMap((id) =>
        tableOf(edition, id)
          .cells.filter((cell) => cell.kind === kind)
          .map((cell) => cell.key),
      );
    expect(kinds('2021', 'money')).toEqual(['fees.amount']);
    expect(kinds('2019', 'money')).toEqual(['procurement.amount']);
    expect(kinds('2021', 'signedCount')).toEqual([]);
    expect(kinds('2019', 'signedCount')).toEqual([
      'licensing.change',
      'otherServices.change',
      'penalties.change',
      'coercion.change',
      'fees.change',
    ]);
  });

  it('print table 四 as one row of 15 numbers under three levels of heads', () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const table = tableOf('2021', 'litigation');
    expect(printed(table)).toEqual([
      ...['行政复议', '行政诉讼'],
      ...results,
      ...['未经复议直接起诉', '复议后起诉'],
      ...results,
      ...results,
    ]);
    expect(table.cells).toHaveLength(15);
    expect(table.cells.filter((cell) => cell.sumOf.length > 0).map((cell) => cell.key)).toEqual([
      'review.total',
      'suitDirect.total',
      'suitAfterReview.total',
    ]);
  });

  it('compute （七）总计 and the column 总计 of table 三 and nothing else there', () => {
    for (const form of EDITIONS) {
      const computed = form.tables.requests.cells.filter((cell) => cell.sumOf.length > 0);
      expect(computed.every((c) => c.row.key === 'handledTotal' || c.column.key === 'total')).toBe(
        true,
      );
      expect(computed).toHaveLength(form.tables.requests.rows.length + 6);
    }
  });

  it.each(EDITIONS.flatMap((form) => TABLE_IDS.map((id) => [form.id, id] as const)))(
    'cover the grid of edition %s, table %s, without gaps or overlaps and show every cell once',
    (edition, id) => {
      const { layout, cells } = formOf(edition).tables[id];
      const seen = new Set<string>();
      for (const cell of layout.cells) {
        for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
          for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
            expect(seen.has(`${row},${column}`)).toBe(false);
            seen.add(`${row},${column}`);
          }
        }
      }
      expect(seen.size).toBe(layout.rowCount * layout.columnWidths.length);
      expect(layout.columnWidths.reduce((a, b) => a + b, 0)).toBeCloseTo(100);
      const shown = layout.cells.filter((cell) => cell.kind === 'value').map((cell) => cell.cell);
      expect(shown.toSorted((a, b) => a - b)).toEqual(cells.map((cell) => cell.index));
    },
  );
});
