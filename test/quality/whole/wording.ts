import { plainPreamble } from '../reports.ts';

/** Numbers of one report by name, for the sentences that state them. */
export interface Told {
  readonly name: string;
  readonly self: string;
  readonly year: number;
  readonly government: boolean;
  readonly is2019: boolean;
  readonly n: Readonly<
    Record<
      | 'received'
      | 'natural'
      | 'legal'
      | 'carriedIn'
      | 'carriedOut'
      | 'handled'
      | 'granted'
      | 'partial'
      | 'denied'
      | 'unable'
      | 'refused'
      | 'otherwise'
      | 'review'
      | 'suits'
      | 'made'
      | 'repealed'
      | 'inForce'
      | 'licensing'
      | 'penalties'
      | 'coercion',
      number
    >
  >;
}

const GOVERNMENT = [
  '把政务公开纳入年度工作考核，分值权重4%；委托第三方开展社会评议，满意度为96.2%；全年没有发生需要责任追究的情形。',
  '每半年通报一次工作考核结果，组织社会评议1次，满意率97.5%。责任追究制度健全，本年度无责任追究情形。',
] as const;

function requestsTold({ n, year }: Told): string {
  if (n.received + n.carriedIn === 0)
    return `${year}年未收到政府信息公开申请，也没有上年结转的申请。`;
  const carried = n.carriedIn > 0 ? `，上年结转${n.carriedIn}件` : '';
  const out = n.carriedOut > 0 ? `，结转下年度继续办理${n.carriedOut}件` : '，全部按期办结';
  return (
    `全年新收政府信息公开申请${n.received}件${carried}，其中自然人申请${n.natural}件，法人或其他组织申请${n.legal}件。` +
    `已办结${n.handled}件${out}。办理结果为：予以公开${n.granted}件，部分公开${n.partial}件，不予公开${n.denied}件，` +
    `无法提供${n.unable}件，不予处理${n.refused}件，其他处理${n.otherwise}件。`
  );
}

function requestsBriefly({ n }: Told): string {
  if (n.received + n.carriedIn === 0)
    return '本年度没有公民、法人或者其他组织向本机关提出政府信息公开申请。';
  const left = n.carriedOut > 0 ? `，其余${n.carriedOut}件结转下年度办理` : '';
  return `共收到政府信息公开申请${n.received}件，加上上年结转的${n.carriedIn}件，当年办结${n.handled}件${left}。答复均在法定期限内作出，按时办结率100%。`;
}

function cases({ n }: Told): string {
  return n.review + n.suits === 0
    ? '未发生因政府信息公开引起的行政复议、行政诉讼。'
    : `因政府信息公开被申请行政复议${n.review}件，被提起行政诉讼${n.suits}件。`;
}

function documents({ n, is2019 }: Told): string {
  if (is2019)
    return n.made === 0
      ? '本年度没有制发规范性文件。'
      : `全年制发规范性文件${n.made}件，均已公开。`;
  if (n.inForce === 0) return '本年度未制发行政规范性文件。';
  return `制发行政规范性文件${n.made}件，废止${n.repealed}件，现行有效行政规范性文件${n.inForce}件。`;
}

function decisions({ n }: Told): string {
  if (n.licensing + n.penalties === 0) return '';
  const coercion = n.coercion > 0 ? `、行政强制决定${n.coercion}件` : '';
  return `作出行政许可决定${n.licensing}件、行政处罚决定${n.penalties}件${coercion}。`;
}

/** Section one in the ways offices write it; two neighbours have hardly a sentence in common. */
export const SECTION_ONE: readonly ((told: Told) => string)[] = [
  (
    told,
  ) => `${told.year}年，${told.name}坚持以公开为常态、不公开为例外，按照《中华人民共和国政府信息公开条例》要求，稳步推进各项工作。
（一）主动公开。全年通过门户网站发布信息1,286条，其中机构职能类86条、政策文件类215条、工作动态类985条。${documents(told)}${decisions(told)}
（二）依申请公开。${requestsTold(told)}${cases(told)}
（三）政府信息管理。严格落实信息发布“三审三校”，对2019年以来的存量文件逐件清理，更新目录24项。
（四）政府信息公开平台建设。规范设置专栏6个，政务微信推送716篇，累计阅读量超过42万次。
（五）监督保障。召开专题会议3次，举办培训2期，参训130余人次。${told.government ? GOVERNMENT[0] : '建立季度自查机制，发现并整改问题9个。'}`,
  (
    told,
  ) => `一年来，${told.self}围绕群众关切，把该公开的讲清楚、该解释的说明白，现将有关情况报告如下。
（一）主动公开情况
聚焦教育、医疗、就业等领域公布办事指南和收费标准。${decisions(told)}${documents(told)}发布政策解读38篇，图文解读占比50%。
（二）依申请公开情况
${requestsBriefly(told)}${cases(told)}
（三）政府信息管理情况
明确公文属性源头认定，修订公开指南1次，下架失效信息53条。
（四）平台建设情况
县融媒体中心与网站同步更新，在线访谈4期，回复网民留言207条。
（五）监督保障情况
专职人员2名、兼职人员11名；每季度抽查1次并下发通报。${told.government ? GOVERNMENT[1] : '全年未因信息公开不到位受到处理。'}`,
  (told) => `本年度的总体情况是：公开的范围有所扩大，答复的质量有所提高。
（一）主动公开政府信息。1.政策类信息：${documents(told)}2.执法类信息：${decisions(told) || '本机关不承担行政许可、处罚和强制职能。'}3.其他信息：公布预决算信息2条、招聘信息4条。
（二）依申请公开政府信息。${requestsTold(told)}
（三）政府信息资源管理。建立了“一口受理、分办会商、审核答复”的流程，保密审查率达到100%。
（四）公开平台。便民服务中心设公开查阅点1处，配备查阅终端3台，接待群众230人次。
（五）监督保障。分管负责同志每月过问一次，人员调整后及时补训。${told.government ? GOVERNMENT[0] : '接受上级评估2次，反馈的问题均已整改。'}${cases(told)}`,
  (told) => `${told.year}年，在上级主管部门的指导下，${told.self}政府信息公开工作有序开展。
（一）主动公开工作扎实有效。${decisions(told)}${documents(told)}召开新闻发布会5场，发布权威信息64条。
（二）依申请公开工作规范有序。畅通信函、网络、当面三种渠道，${requestsBriefly(told)}
（三）信息管理、平台建设、监督保障同步推进。整合政务新媒体账号12个，关停3个；更新栏目214个，补充信息1307条。${told.government ? GOVERNMENT[1] : '开展互查2轮。'}${cases(told)}`,
];

export const SECTION_FIVE: readonly string[] = [
  '存在的主要问题：一是部分栏目更新不够及时，个别信息发布前的审核不细；二是政策解读形式单一，视频解读较少。\n改进措施：一是实行栏目责任到人，按月检查、按季通报；二是与宣传部门合作制作短视频，重要政策同步解读。',
  '（一）主要问题\n1.基层公开力量薄弱，人员流动大。\n2.答复文书不够规范，引用条款有遗漏。\n（二）改进情况\n1.编印工作手册，开展送教上门8次。\n2.统一答复模板，建立法制审核会签制度。',
  '从全年看，公开的深度与群众期待还有差距，互动回应的时效有待提高。下一步，将围绕重点领域细化公开事项清单，完善留言办理的提醒督办机制，进一步提升公开质量。',
];

export const SECTION_SIX: readonly string[] = [
  '按照国务院办公厅关于政府信息公开信息处理费管理的规定，本年度没有收取信息处理费。',
  '本年度发出收费通知0件，总金额0元，实际收取信息处理费0元。没有其他需要报告的事项。',
];

export const PREAMBLES: readonly ((told: Told) => string)[] = [
  ({ name, year, is2019 }) =>
    is2019
      ? plainPreamble(name, year).replace('国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号')
      : plainPreamble(name, year),
  ({ name, year }) =>
    `按照《中华人民共和国政府信息公开条例》第五十条规定，现公布${name}${year}年政府信息公开工作年度报告。全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。数据统计期限为${year}年1月1日至12月31日。电子版可从示例市人民政府门户网站查阅。联系电话：0000-0000000。`,
];
