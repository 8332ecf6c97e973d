import { requestsModel } from '../../model/requests.ts';
import { balanceOf } from '../../model/balance.ts';
import { indexesOf, numberAt } from '../../model/lookup.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { cellRefs, numberWords } from '../../words.ts';

/** From this many on, a backlog is worth a word. */
const NOTABLE_BACKLOG = 5;

export const backlogFits = defineRule({
  id: 'T3-09',
  severity: 'warning',
  name: '结转不超过收到',
  holds: '每一列：结转下年度继续办理不超过本年新收＋上年结转。',
  help: '结转的是收到而没有办结的，不会比收到的多。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表三',
  example:
    '表三「自然人」列结转下年度 3 件，比本年新收 1＋上年结转 1＝2 件还多 1 件。请核对结转件数。',
  reads: ['requests.newlyReceived', 'requests.carriedIn', 'requests.carriedOut'],
  detect: ({ report }) => {
    const model = requestsModel(report.edition);
    const values = report.tables.requests;
    let exceeds = false;
    for (let column = 0; column < model.columnCount && !exceeds; column += 1) {
      const carriedOut = values[model.carriedOut[column] ?? -1];
      if (typeof carriedOut !== 'number' || carriedOut === 0) continue;
      const newly = values[model.newlyReceived[column] ?? -1];
      const carriedIn = values[model.carriedIn[column] ?? -1];
      exceeds =
        carriedOut >
        (typeof newly === 'number' ? newly : 0) + (typeof carriedIn === 'number' ? carriedIn : 0);
    }
    if (!exceeds) return HOLDS;
    const failing = balanceOf(values, model).filter(
      (column) => column.carriedOut > column.newlyReceived + column.carriedIn,
    );
    const applicants = failing.filter((column) => column.column !== model.totalColumn);
    return (applicants.length > 0 ? applicants : failing).map((of): Issue => {
      const received = of.newlyReceived + of.carriedIn;
      return {
        message:
          `表三「${model.form.columns[of.column]?.label ?? ''}」列结转下年度 ` +
          `${numberWords(of.carriedOut)} 件，比本年新收 ${numberWords(of.newlyReceived)}＋上年结转 ` +
          `${numberWords(of.carriedIn)}＝${numberWords(received)} 件还多 ` +
          `${numberWords(of.carriedOut - received)} 件。请核对结转件数。`,
        cells: [
          ...cellRefs(model.form, [model.carriedOut[of.column] ?? -1], 'wrong'),
          ...cellRefs(
            model.form,
            [model.newlyReceived[of.column] ?? -1, model.carriedIn[of.column] ?? -1],
            'part',
          ),
        ],
      };
    });
  },
});

const carriedOutTotal = indexesOf('requests', ['carriedOut.total']);

export const largeBacklog = defineRule({
  id: 'T3-10',
  severity: 'hint',
  name: '结转偏多',
  holds: '结转下年度继续办理不超过本年新收的一半（5 件以下不提示）。',
  help: '申请应在 20 个工作日内答复，经同意最多延长 20 个工作日；结转多的，看看有没有超期。',
  source: '《中华人民共和国政府信息公开条例》第三十三条',
  example:
    '表三结转下年度 8 件，超过本年新收 10 件的一半。答复期限是 20 个工作日，请看看有没有超期未答复的。',
  reads: ['requests.newlyReceived', 'requests.carriedOut'],
  detect: ({ report }) => {
    const [total = -1] = carriedOutTotal(report.edition);
    const carriedOut = report.tables.requests[total];
    if (typeof carriedOut !== 'number' || carriedOut < NOTABLE_BACKLOG) return HOLDS;
    const newly = numberAt(report, 'requests', 'newlyReceived.total');
    if (newly === undefined || carriedOut <= newly / 2) return HOLDS;
    const model = requestsModel(report.edition);
    return [
      {
        message:
          `表三结转下年度 ${numberWords(carriedOut)} 件，超过本年新收 ${numberWords(newly)} 件的一半。` +
          '答复期限是 20 个工作日，请看看有没有超期未答复的。',
        cells: [
          ...cellRefs(model.form, [model.carriedOut[model.totalColumn] ?? -1], 'wrong'),
          ...cellRefs(model.form, [model.newlyReceived[model.totalColumn] ?? -1], 'part'),
        ],
      },
    ];
  },
});
