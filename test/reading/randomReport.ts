import { withTotals, type CellValue, type TableValues } from '../../src/domain/cells/index.ts';
import {
  formOf,
  type EditionId,
  type FormCell,
  type TableId,
} from '../../src/domain/forms/index.ts';
import type { Report } from '../../src/domain/report/index.ts';
import type { Random } from './random.ts';

/** A report with figures as offices have them: many zeros, some large, now and then blank, 不适用 or wrong. */
export function randomReport(random: Random): Report {
  const edition: EditionId = random.chance(0.5) ? '2019' : '2021';
  const year = edition === '2019' ? random.int(2019, 2020) : random.int(2021, 2026);
  const unitName = `示例${random.pick(['市', '县', '区'])}${random.pick(['人民政府', '教育局', '卫生健康委员会', '行政审批服务局'])}`;
  const filled = random.pick([0.15, 0.5, 0.9]);
  const holes = random.chance(0.25) ? 0.06 : 0;
  const table = (id: TableId): TableValues => tableValues(random, { edition, id, filled, holes });
  return {
    unitName,
    year,
    edition,
    title: `${unitName}${year}年政府信息公开工作年度报告`,
    preamble: `本报告所列数据的统计期限自${year}年1月1日起至12月31日止。`,
    sections: [
      { no: 1, title: '总体情况', text: '（一）主动公开\n主动公开信息若干条。' },
      { no: 2, title: '主动公开政府信息情况', text: '' },
      { no: 3, title: '收到和处理政府信息公开申请情况', text: '' },
      { no: 4, title: '政府信息公开行政复议、行政诉讼情况', text: '' },
      { no: 5, title: '存在的主要问题及改进情况', text: '公开内容还不够丰富，下一步加强培训。' },
      { no: 6, title: '其他需要报告的事项', text: '无。' },
    ],
    tables: {
      proactive: table('proactive'),
      requests: table('requests'),
      litigation: table('litigation'),
    },
  };
}

interface TableWish {
  readonly edition: EditionId;
  readonly id: TableId;
  readonly filled: number;
  readonly holes: number;
}

function tableValues(random: Random, wish: TableWish): TableValues {
  const form = formOf(wish.edition).tables[wish.id];
  const typed = form.cells.map((cell) => typedValue(random, cell, wish));
  const values = [...withTotals(form, typed)];
  // A wrong figure, which reading must leave as it is.
  if (random.chance(0.3)) values[random.int(0, values.length - 1)] = random.int(1, 40);
  return values;
}

function typedValue(random: Random, cell: FormCell, { filled, holes }: TableWish): CellValue {
  if (random.chance(holes)) return random.chance(0.5) ? null : 'NA';
  if (!random.chance(filled)) return 0;
  const size = random.pick([9, 9, 60, 999, 30_000]);
  if (cell.kind === 'money') return random.int(0, size * 100) / 100;
  const count = random.int(0, size);
  return cell.kind === 'signedCount' && random.chance(0.4) ? -count || 0 : count;
}
