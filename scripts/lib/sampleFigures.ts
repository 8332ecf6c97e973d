import type { SectionNumber } from '../../src/domain/report/index.ts';

/** A made-up agency: no place in China bears the name. */
export const UNIT_NAME = '示例县示例局';

export interface SampleYear {
  readonly year: number;
  readonly preamble: string;
  readonly sections: Readonly<Partial<Record<SectionNumber, string>>>;
  /** By `table.row.column`; every other typed cell is 0. */
  readonly figures: Readonly<Record<string, number>>;
}

export const LAST_YEAR: SampleYear = {
  year: 2024,
  preamble:
    '根据《中华人民共和国政府信息公开条例》第五十条的规定，示例县示例局编制本报告。报告所列数据的统计期限为2024年1月1日至2024年12月31日。报告的电子版可在示例县人民政府网站查阅，如有疑问，请与本局办公室联系。',
  sections: {
    1: [
      '（一）主动公开',
      '2024年，本局通过县政府网站公开机构职能、办事指南、行政许可和行政处罚结果等信息146条，制发行政规范性文件2件，均在印发后公开并配发解读。',
      '（二）依申请公开',
      '2024年，本局新收政府信息公开申请23件，加上上年结转1件，全年办理完毕21件，结转下年度继续办理3件。',
      '（三）政府信息管理',
      '公开前逐条审查内容和格式，对失效文件及时标注；年内清理规范性文件1件。',
      '（四）政府信息公开平台建设',
      '按统一标准维护县政府网站本局专栏，更换过期栏目4个。',
      '（五）监督保障',
      '明确一名负责人分管、一名工作人员专办，年内组织业务学习2次。',
    ].join('\n'),
    5: [
      '2024年，本局政府信息公开工作还有不足：一是部分业务科室报送信息不够及时；二是政策解读的形式较少，群众不易看懂。',
      '改进措施：一是把信息公开要求写进发文流程，办文时同步确定公开属性；二是对涉及群众利益的文件配图解和问答，由起草科室负责。',
    ].join('\n'),
    6: '2024年，本局没有收取政府信息公开信息处理费，没有其他需要报告的事项。',
  },
  figures: {
    'proactive.normativeDocuments.made': 2,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 9,
    'proactive.licensing.decisions': 1284,
    'proactive.penalties.decisions': 37,
    'proactive.fees.amount': 12.36,
    'requests.newlyReceived.natural': 18,
    'requests.newlyReceived.commercial': 3,
    'requests.newlyReceived.legalService': 2,
    'requests.carriedIn.natural': 1,
    'requests.granted.natural': 9,
    'requests.granted.commercial': 2,
    'requests.partiallyGranted.natural': 2,
    'requests.denied.thirdParty.natural': 1,
    'requests.denied.process.commercial': 1,
    'requests.unable.notHeld.natural': 4,
    'requests.unable.notHeld.legalService': 1,
    'requests.refused.petition.natural': 1,
    'requests.carriedOut.natural': 2,
    'requests.carriedOut.legalService': 1,
    'litigation.review.upheld': 1,
    'litigation.review.corrected': 1,
    'litigation.suitAfterReview.upheld': 1,
  },
};

export const THIS_YEAR: SampleYear = {
  year: 2025,
  preamble:
    '根据《中华人民共和国政府信息公开条例》第五十条的规定，示例县示例局编制本报告。报告所列数据的统计期限为2025年1月1日至2025年12月31日。报告的电子版可在示例县人民政府网站查阅，如有疑问，请与本局办公室联系。',
  sections: {
    1: [
      '（一）主动公开',
      '本年度围绕企业开办、项目审批两件事梳理公开事项，在县政府网站发布信息171条；制发行政规范性文件3件，废止1件，现行有效11件，全部配有解读材料。',
      '（二）依申请公开',
      '新收政府信息公开申请26件，上年结转3件，办理完毕28件，结转下年度继续办理1件，没有超期答复的情况。',
      '（三）政府信息管理',
      '实行起草、审核、发布三级把关，按季度核对已公开文件的效力状态。',
      '（四）政府信息公开平台建设',
      '专栏增设“一件事”办事专题和在线答疑，栏目更新情况每月通报。',
      '（五）监督保障',
      '将政务公开列入年度考核，全年开展业务学习3次，邀请企业代表评议1次。',
    ].join('\n'),
    5: [
      '存在的问题：一是个别答复书说理不够充分，引起行政复议2件；二是专栏检索功能不便，老年人使用有困难。',
      '改进情况：一是编写答复文书样例，疑难申请由法制机构会审；二是已请网站管理单位增加大字版和按事项检索，计划在2026年上半年上线。',
    ].join('\n'),
    6: '本年度没有收取政府信息公开信息处理费，没有其他需要报告的事项。',
  },
  figures: {
    'proactive.normativeDocuments.made': 3,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 11,
    'proactive.licensing.decisions': 1302,
    'proactive.penalties.decisions': 41,
    'proactive.coercion.decisions': 1,
    'proactive.fees.amount': 11.8,
    'requests.newlyReceived.natural': 21,
    'requests.newlyReceived.commercial': 4,
    'requests.newlyReceived.legalService': 1,
    'requests.carriedIn.natural': 2,
    'requests.carriedIn.legalService': 1,
    'requests.granted.natural': 12,
    'requests.granted.commercial': 3,
    'requests.partiallyGranted.natural': 3,
    'requests.denied.thirdParty.commercial': 1,
    'requests.unable.notHeld.natural': 5,
    'requests.unable.notHeld.legalService': 2,
    'requests.refused.petition.natural': 1,
    'requests.refused.repeat.natural': 1,
    'requests.carriedOut.natural': 1,
    'litigation.review.upheld': 2,
  },
};
