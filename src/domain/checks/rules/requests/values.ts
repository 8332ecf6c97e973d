import { requestsModel } from '../../model/requests.ts';
import { isSound } from '../../model/sound.ts';
import { defineRule, HOLDS } from '../../rule.ts';
import { gaps, wrongKinds } from '../values.ts';

export const requestCounts = defineRule({
  id: 'T3-04',
  severity: 'error',
  name: '表三件数',
  holds: '各格是不小于 0 的整数。',
  help: '件数只能是 0、1、2……；减号、小数点多半是误按。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表三',
  example: '表三「（一）予以公开」行「自然人」列填的 -1 是负数，件数和项数不能小于 0。请改正。',
  reads: ['requests'],
  detect: ({ report: { edition, tables } }) => {
    const model = requestsModel(edition);
    if (isSound(tables.requests, model)) return HOLDS;
    return wrongKinds(model.form, tables.requests);
  },
});

export const requestGaps = defineRule({
  id: 'T3-05',
  severity: 'warning',
  name: '表三空白',
  holds: '各格都有数字，没有空白和不适用（定稿时为强制）。',
  help: '没有发生的填 0；可以用「空白全部填 0」一次填好，可撤销。',
  source: '国办公开办函〔2021〕30号表格填报（一般理解）',
  example: '表三有 1 格空白：「（一）予以公开」行「自然人」列。没有发生的请填 0。',
  reads: ['requests'],
  detect: ({ report: { edition, tables }, stage }) => {
    const model = requestsModel(edition);
    if (isSound(tables.requests, model)) return HOLDS;
    return gaps(model.form, tables.requests, stage);
  },
});
