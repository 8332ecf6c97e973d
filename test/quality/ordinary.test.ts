import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/domain/checks/index.ts';
import { PLAIN_SECTIONS, report } from './reports.ts';

const REQUESTS = {
  'newlyReceived.natural': 18,
  'newlyReceived.commercial': 3,
  'carriedIn.natural': 1,
  'granted.natural': 10,
  'granted.commercial': 2,
  'partiallyGranted.natural': 1,
  'denied.process.natural': 2,
  'unable.notHeld.natural': 4,
  'unable.notHeld.commercial': 1,
  'refused.petition.natural': 1,
  'carriedOut.natural': 1,
};

/** Ordinary section ones, full of numbers that stand in no table and of words that sound like claims. */
const TEXTS = [
  `2023年，我局坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻落实党的二十大精神，严格执行《条例》各项规定，扎实开展政府信息公开工作。
（一）主动公开。2023年，通过政府网站公开各类信息456条，其中政策法规类32条、工作动态类218条、通知公告类120条，政务新媒体发布信息1386条。举办“政府开放日”活动2场，邀请企业代表、群众代表60余人参加。全年走访企业45次，收集意见建议30条，均已答复。
（二）依申请公开。2023年，共收到政府信息公开申请21件（自然人18件，企业3件），上年结转1件，已办结21件，结转下年度1件。与2022年相比，申请数量略有上升。其中予以公开12件，部分公开1件，不予公开2件，无法提供5件，不予处理1件。收取信息处理费0元。未发生政府信息公开行政复议、行政诉讼案件。
（三）政府信息管理。落实“三审三校”制度，对2020年以来制发的政策文件进行清理，更新政府信息公开目录15项，修订公开指南1次。
（四）政府信息公开平台建设。政府网站设置一级栏目6个、二级栏目28个，全年访问量52.6万人次。完成2轮网站普查，整改错敏字13处。
（五）监督保障。召开专题会议3次，组织业务培训2期，参训80人次。在全县2023年度政务公开考核中名列第三，较上年提升2个名次。群众满意度达97%。全年未因信息公开不到位被追责。`,
  `（一）主动公开情况。全年主动公开政府信息1,256条，同比增长12%。制发规范性文件0件。
（二）依申请公开情况。全年受理政府信息公开申请22件（含上年结转1件），按时答复率100%。从申请内容看，涉及征地补偿9件、工程建设7件、财政资金4件、其他2件。申请人以自然人为主，占比超过85%。行政复议案件和行政诉讼案件均为0件。
（三）政府信息管理情况。及时清理历史信息300余条。
（四）平台建设情况。微信公众号粉丝数达1.2万，发布推文356篇，总阅读量超过45万次。
（五）监督保障情况。一是配齐配强人员，现有专职1人、兼职4人；二是建立月提醒、季通报机制，全年通报4次；三是严格考核，考核分值占比4%。`,
  `2023年度，示例县示例局共收到21件政府信息公开申请，其中18件来自自然人，3件来自企业。截至2023年12月31日，已办结21件，1件结转至2024年。办理结果中，12件予以公开，1件部分公开，2件不予公开，5件无法提供，1件不予处理。没有因政府信息公开被申请行政复议或者提起行政诉讼。
（一）主动公开。办理12345热线工单862件，按时办结率100%。办理人大代表建议6件、政协委员提案9件，办理结果全部公开。
（二）依申请公开。受理行政许可申请1320件，办结1318件。接收群众来信来访46件，均已办结。
（三）其他工作。政府信息管理、平台建设、监督保障有序推进，依法作出行政处罚信息公示36条。`,
];

describe('ordinary texts over tables that agree with them', () => {
  it.each(TEXTS.map((text, index) => [index + 1, text] as const))(
    'text %i has no error and no warning',
    (_, text) => {
      const of = report({ requests: REQUESTS, sections: { ...PLAIN_SECTIONS, 1: text } });
      const findings = runChecks({ report: of, stage: 'editing' });
      expect(
        findings.filter((found) => found.severity !== 'hint').map((found) => found.message),
      ).toEqual([]);
    },
  );
});
