import type { FormTable, TableId } from './types.ts';

/**
 * 口径: what a number of a statutory table counts, by row key (表四: by column key). 条例 is 国务院令第711号. 「一般理解」
 * marks what no official wording could be found for. Source: forms.md, Counting rules.
 */
const ROWS: Readonly<Record<Exclude<TableId, 'litigation'>, Readonly<Record<string, string>>>> = {
  proactive: {
    regulations: '只有国务院部门、省级政府和设区的市级政府可以制定规章，县级机关一般为 0。',
    normativeDocuments: '本机关制发的行政规范性文件；联合制发的由牵头机关计（一般理解）。',
    licensing: '本年作出的全部行政许可决定，包括已公开的和依法未公开的。',
    otherServices: '其他对外管理服务事项，2019 年版表格使用。',
    penalties: '本年作出的全部行政处罚决定，包括已公开的和依法未公开的。',
    coercion: '本年作出的全部行政强制决定，包括已公开的和依法未公开的。',
    fees: '本年实际收取的行政事业性收费，单位万元，可以有小数。',
    procurement: '政府集中采购的项目数量和总金额（万元），2019 年版表格使用。',
  },
  requests: {
    newlyReceived: '本年 1 月 1 日至 12 月 31 日收到的申请；按收到的件数计。',
    carriedIn: '上年没有办结、转到本年继续办理的申请，应与上年的“结转下年度继续办理”相同。',
    granted: '全部内容都予以公开的申请。',
    partiallyGranted: '作了区分处理的申请，只在这里计，不在“不予公开”“无法提供”里重复计。',
    'denied.stateSecret': '依法确定为国家秘密的政府信息（条例第十四条）。',
    'denied.otherLaw': '法律、行政法规禁止公开的政府信息（条例第十四条）。',
    'denied.threeSecurities':
      '公开后可能危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）。',
    'denied.thirdParty': '涉及商业秘密、个人隐私，公开会损害第三方合法权益（条例第十五条）。',
    'denied.internalAffairs': '人事管理、后勤管理、内部工作流程三类信息（条例第十六条第一款）。',
    'denied.process': '讨论记录、过程稿、磋商信函、请示报告四类信息（条例第十六条第二款）。',
    'denied.enforcementFile': '行政执法案卷信息（条例第十六条第二款）。',
    'denied.administrativeQuery':
      '工商、不动产登记等有专门查询办法的信息，告知查询办法（条例第三十六条第七项）。',
    'unable.notHeld': '经检索信息不存在，或不属于本机关负责公开（条例第三十六条第四项、第五项）。',
    'unable.creationNeeded': '需要加工、分析现有信息才能提供（条例第三十八条）。',
    'unable.unclear': '告知补正后，申请内容仍不明确（条例第三十条）。',
    'refused.petition': '以申请信息公开的形式进行信访、投诉、举报（条例第三十九条）。',
    'refused.repeat': '已经答复过、又就同样内容提出的申请（条例第三十六条第六项）。',
    'refused.publication': '要求提供政府公报、报刊、书籍等公开出版物（条例第三十九条）。',
    'refused.excessive': '数量、频次明显超过合理范围，又不说明理由（条例第三十五条）。',
    'refused.confirmation': '要求确认或重新出具已经获取的信息（一般理解）。',
    'otherwise.overdueCorrection': '无正当理由逾期不补正，视为放弃申请（条例第三十条）。',
    'otherwise.overdueFee': '收到收费通知后 20 个工作日内没有缴费。',
    'otherwise.other': '多为申请人主动撤回申请（一般理解）。',
    otherwise: '不属于前五种的其他处理，2019 年版表格不再细分。',
    handledTotal: '自动计算：三、本年度办理结果（一）至（六）各行之和。',
    carriedOut: '截至本年 12 月 31 日没有办结的申请，应与下年的“上年结转”相同。',
  },
};

const LITIGATION: Readonly<Record<string, string>> = {
  upheld: '复议机关或法院维持、支持了本机关的行为。',
  corrected: '变更、撤销、确认违法或责令履行。',
  otherResult: '撤回、终止、驳回申请、调解和解等。',
  pending: '截至本年 12 月 31 日没有审结的案件。',
  total: '自动计算：前四项之和。',
};
const LITIGATION_SCOPE = '只计本机关作被申请人或被告的案件。';

/** What the cell at `index` counts, in one or two sentences; empty where there is nothing to say. */
export function countingRule(table: FormTable, index: number): string {
  const cell = table.cells[index];
  if (!cell) return '';
  if (table.id !== 'litigation') return ROWS[table.id][cell.row.key] ?? '';
  const what = Object.entries(LITIGATION).find(([key]) => cell.key.endsWith(key))?.[1] ?? '';
  return LITIGATION_SCOPE + what;
}
