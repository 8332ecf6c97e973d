import type { Report } from '../../src/domain/report/index.ts';
import { PLAIN_SECTIONS, report } from './reports.ts';

const YEAR = 2023;

/** A report of the size of a city: more than sixty numbers in the text, everything right. */
export function cityReport(): Report {
  return report({
    unitName: '示例市人民政府',
    year: YEAR,
    proactive: {
      'regulations.made': 2,
      'regulations.repealed': 1,
      'regulations.inForce': 34,
      'normativeDocuments.made': 118,
      'normativeDocuments.repealed': 96,
      'normativeDocuments.inForce': 1042,
      'licensing.decisions': 486_217,
      'penalties.decisions': 61_530,
      'coercion.decisions': 4375,
      'fees.amount': 59_237.2449,
    },
    requests: REQUESTS,
    litigation: {
      'review.upheld': 61,
      'review.corrected': 9,
      'review.otherResult': 22,
      'review.pending': 4,
      'suitDirect.upheld': 25,
      'suitDirect.corrected': 2,
      'suitDirect.otherResult': 6,
      'suitAfterReview.upheld': 13,
      'suitAfterReview.pending': 3,
    },
    sections: { 1: SECTION_ONE, 5: SECTION_FIVE, 6: SECTION_SIX },
  });
}

const REQUESTS = {
  'newlyReceived.natural': 3120,
  'newlyReceived.commercial': 301,
  'newlyReceived.research': 4,
  'newlyReceived.publicWelfare': 6,
  'newlyReceived.legalService': 48,
  'newlyReceived.other': 21,
  'carriedIn.natural': 88,
  'carriedIn.commercial': 12,
  'granted.natural': 1406,
  'granted.commercial': 190,
  'granted.research': 4,
  'granted.publicWelfare': 5,
  'granted.legalService': 30,
  'granted.other': 15,
  'partiallyGranted.natural': 180,
  'partiallyGranted.commercial': 20,
  'denied.thirdParty.natural': 40,
  'denied.internalAffairs.natural': 52,
  'denied.process.natural': 31,
  'denied.process.commercial': 9,
  'denied.enforcementFile.natural': 66,
  'denied.administrativeQuery.natural': 102,
  'unable.notHeld.natural': 812,
  'unable.notHeld.commercial': 64,
  'unable.notHeld.legalService': 14,
  'unable.notHeld.other': 6,
  'unable.creationNeeded.natural': 44,
  'unable.unclear.natural': 20,
  'refused.petition.natural': 130,
  'refused.repeat.natural': 75,
  'refused.publication.natural': 3,
  'otherwise.overdueCorrection.natural': 60,
  'otherwise.overdueCorrection.publicWelfare': 1,
  'otherwise.other.natural': 96,
  'otherwise.other.commercial': 14,
  'carriedOut.natural': 91,
  'carriedOut.commercial': 16,
  'carriedOut.legalService': 4,
} as const;

const SECTION_ONE = `2023年，全市各项政府信息公开工作有序推进，有关情况如下。
（一）主动公开。全年通过市政府门户网站发布信息28,640条，其中机构职能类1,120条、政策文件类3,215条、财政预决算类2,460条、重大项目类6,845条、其他信息15,000条。政务微信推送5,216篇，政务微博发布9,870条，累计阅读量超过1,200万次。制发规章2件，制发行政规范性文件118件，废止行政规范性文件96件，现行有效行政规范性文件1,042件。开展政策解读312次，其中图文解读208次、视频解读64次、新闻发布会40次。全年作出行政许可决定486,217件、行政处罚决定61,530件、行政强制决定4,375件。
（二）依申请公开。全年新收政府信息公开申请3,500件，上年结转100件。从申请人看，自然人申请3,120件，占89.1%；法人或其他组织申请380件，占10.9%。申请方式中，网络申请2,410件，信函申请820件，当面申请270件。共办结3,489件，结转下年度继续办理111件。办理结果为：予以公开1,650件，部分公开200件，不予公开300件，无法提供960件，不予处理208件，其他处理171件。不予公开的申请中，属于三类内部事务信息52件，属于四类过程性信息40件，属于行政执法案卷66件，属于行政查询事项102件。因政府信息公开被申请行政复议96件，其中结果维持61件，结果纠正9件，其他结果22件，尚未审结4件；被提起行政诉讼49件，其中未经复议直接起诉33件，复议后起诉16件。
（三）政府信息管理。对2019年以来的行政规范性文件逐件清理，更新栏目214个，补充缺失信息1,307条。
（四）政府信息公开平台建设。规范设置政务公开专区126个，配备查阅终端340台，接待群众查阅12,480人次。
（五）监督保障。开展业务培训18场，培训3,260人次；开展季度评估4次，发现并整改问题287个。将政务公开纳入年度工作考核，分值权重4%；组织社会评议，满意度为96.3%；全年没有发生需要责任追究的情形。`;

const SECTION_FIVE = `存在的主要问题：一是少数单位公开的内容还不够及时；二是12个乡镇的专栏更新较慢；三是答复的规范程度有待提高。
改进措施：一是每季度抽查栏目60个以上；二是对12个乡镇开展一对一辅导；三是编印答复范本30篇，举办案例研讨6期。`;

const SECTION_SIX = `${PLAIN_SECTIONS[6]}全年办理人大代表建议216件、政协提案304件，均已公开答复情况。`;
