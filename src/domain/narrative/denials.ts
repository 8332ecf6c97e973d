import { isOtherScope, lastClause } from './scope.ts';
import { topicById } from './topics/index.ts';
import type { ClaimTopic } from './claims.ts';
import { DISCLOSURE_REQUEST, REQUEST } from './topics/words.ts';

/** 「未收到申请」: the text says that there is none. */
export interface Denial {
  readonly start: number;
  readonly end: number;
  readonly topic: ClaimTopic;
}

/** 「全部办结」: the text says that nothing was left over. */
export interface AllDone {
  readonly start: number;
  readonly end: number;
}

const NOT = '(?:未曾|从未|均未|未能|未|没有|没|不存在|无(?!正当|法|故|偿|障碍|锡|为|线|纸))';
const HAPPENED =
  '(?:发生|出现|收到|接收到|接收|接到|受理|办理|产生|引发|引起|制定|制发|出台|印发|作出|做出|实施|采取|收取|有|收|被)?(?:过|了|任何形式的|任何|一例|一起|一件)*';
/** Up to the next comma; a list of agencies or people may stand between. */
const WITHIN = '[^，。；\\n建健完规熟重违专]';
/** 「没有因申请引发的复议」 denies the review, not the request. */
const LEADS_ON =
  '(?![^，。；]{0,4}(?:行政复议|复议|提起|引[发起]|被|而|产生|投诉|纠纷|逾期|超期|超时|台账|制度|工作|流程|平台|渠道|系统|意识|指南|目录|答复|规范))';

interface DenialPattern {
  readonly topic: string;
  /** Without it the pattern need not be tried. */
  readonly key: string;
  readonly pattern: RegExp;
}

interface Said {
  /** Its short name behind 零: 零诉讼. */
  readonly short?: string;
  readonly behind?: string;
  /** What may stand between the 无 and the words. */
  readonly gap?: string;
}

const COUNTED = '(?:案件|申请|受理)?(?:数量|件数|数|量)?';

function none(
  [topic, key]: readonly [topic: string, key: string],
  words: string,
  { short = words, behind = '', gap = `${WITHIN}{0,40}?` }: Said = {},
): readonly DenialPattern[] {
  return [
    { topic, key, pattern: new RegExp(`${NOT}${HAPPENED}${gap}(?:${words})${behind}`, 'gu') },
    // 零申请、零复议; 无申请、无复议
    {
      topic,
      key,
      pattern: new RegExp(`零(?:${short})|(?<=^|[，、：年度])无(?:${short})(?=[，、]|$)`, 'gu'),
    },
    {
      topic,
      key,
      pattern: new RegExp(
        `(?:${words})${COUNTED}(?:[和、及与]?(?:提起)?(?:行政)?(?:诉讼|复议)${COUNTED})*(?:均|都)?(?:(?:为|是)零|零发生|均无(?!异)|均未(?:发生|产生))`,
        'gu',
      ),
    },
  ];
}

/** What stands beside a result or an applicant in a list of those there was none of. */
const BESIDE =
  '(?:予以公开|部分公开|不予公开|无法提供|不予处理|自然人|(?:商业)?企业|(?:法律服务|科研)机构|(?:社会)?公益组织)';

/** 「没有不予公开的情况」, 「不予公开、部分公开的情形均未出现」 */
function noneOf(topic: string, key: string): readonly DenialPattern[] {
  const words = `(?:${BESIDE}[、和及与或])*?(?:社会)?${key}(?:[、和及与或]${BESIDE})*`;
  const cases = '(?:类)?(?:的|提出的|提交的)*(?:情形|情况|决定|申请)';
  return [
    {
      topic,
      key,
      pattern: new RegExp(
        `(?:未|没有|无)(?:发生|出现|收到|作出|做出|有|过)*${words}${cases}(?![^，。；]{0,4}[超逾]期)`,
        'gu',
      ),
    },
    {
      topic,
      key,
      pattern: new RegExp(
        `${words}(?:${cases})?(?:数量|数)?[均都]?(?:未(?:出现|发生|产生|提出|提交|有)|没有(?:发生|出现|提出|提交)|为零)`,
        'gu',
      ),
    },
  ];
}

const MADE = '(?:制定|制发|出台|印发)(?:过|了|新|的|任何|地方|政府|规章|、|和|及|或)*';
const ISSUED = '(?:的)?(?:出台|制发|制定|印发)';
const NOT_BLAMED = '(?![^，。；]{0,8}(?:败诉|纠正|撤销|变更|违法|纠错|被复议|责令|机关|机构))';

/** 未及时公开行政处罚信息 denies the publishing. */
const DECIDED: Said = {
  gap: '[^，。；\\n公信及违涉将]{0,14}?',
  behind: '(?![^，。；、]{0,6}(?:信息|公示|公开|清单|目录|结果|标准|裁量|程序|违法))',
};

const DENIALS: readonly DenialPattern[] = [
  ...none(
    ['received', '申请'],
    `${DISCLOSURE_REQUEST}|(?<=收到过?|接到|接收到?|受理|新收)${REQUEST}|申请(?:件数|总?数量?|总?量)(?=[、均都为])`,
    {
      short: '申请',
      behind: LEADS_ON,
    },
  ),
  {
    topic: 'received',
    key: '无人',
    pattern: /无人(?:向[^，。；]{1,10})?(?:申请|要求|提出)[^，。；]{0,4}信息公开/gu,
  },
  ...none(['review', '复议'], '复议', { behind: NOT_BLAMED }),
  ...none(['suit', '诉'], '诉讼|被诉', { behind: NOT_BLAMED }),
  ...none(['carriedIn', '结转'], '(?:上一?年度?|往年|去年)(?:度)?结转'),
  { topic: 'carriedIn', key: '结转', pattern: /(?:上一?年度?|去年)[亦也均并]?(?:无|没有)结转/gu },
  ...none(
    ['carriedOut', '结转'],
    '(?<!年度?|年度?[无有])结转(?:至|到|入)?(?:下|次|明|20\\d\\d)?|结转(?:至|到|入)?(?:下一?年|次年)|(?:下一?年|次年)度?结转',
  ),
  ...none(['regulations.made', '规章'], `${MADE}规章|(?<=[未有无])规章${ISSUED}`),
  ...none(
    ['normative.made', '规范性文件'],
    `${MADE}(?:行政)?规范性文件|(?<=[未有无])(?:行政)?规范性文件${ISSUED}`,
  ),
  ...none(['licensing', '行政许可'], '行政许可', DECIDED),
  ...none(['penalties', '行政处罚'], '行政处罚', DECIDED),
  ...none(['coercion', '行政强制'], '行政强制', DECIDED),
  ...noneOf('partiallyGranted', '部分公开'),
  ...noneOf('denied', '不予公开'),
  ...noneOf('unable', '无法提供'),
  ...noneOf('refused', '不予处理'),
  ...noneOf('applicant.research', '科研机构'),
  ...noneOf('applicant.publicWelfare', '公益组织'),
  ...noneOf('applicant.legalService', '法律服务机构'),
  ...none(['fees', '行政事业性收费'], '行政事业性收费', DECIDED),
];

const SENTENCE = /[^。；！？\n]+/gu;
const DENYING = /[未没零]|不存在|无(?!正当|法)/u;

export function readDenials(text: string): readonly Denial[] {
  return Array.from(text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) => {
    if (!DENYING.test(sentence)) return [];
    return DENIALS.filter(({ key }) => sentence.includes(key))
      .flatMap((denial) => denialsOf(denial, sentence, index))
      .toSorted((a, b) => a.start - b.start);
  });
}

function denialsOf(
  { topic: id, pattern }: DenialPattern,
  sentence: string,
  offset: number,
): readonly Denial[] {
  const topic = topicById(id);
  if (!topic) return [];
  return Array.from(sentence.matchAll(pattern))
    .filter((match) => isDenial(sentence, match, topic))
    .filter((match) => id !== 'received' || !/结转/u.test(match[0]))
    .map((match) => {
      const start = offset + match.index;
      return { start, end: start + match[0].length, topic };
    });
}

function isDenial(text: string, match: RegExpExecArray, topic: ClaimTopic): boolean {
  // 不予公开 is the name of a result.
  const said = topic.rule === 'N-02' ? match[0].replace(/不予/gu, '') : match[0];
  // 没有现成信息, 未经复议, 未及时, 没有逾期: what is denied is the manner.
  if (/没有现成|未经|未按|未及时|未在|未(?:超|逾)|逾期|超期|超时|不予|\d/u.test(said)) return false;
  const before = lastClause(text.slice(0, match.index));
  return !isOtherScope(before);
}

const ALL_DONE =
  /(?:申请|件|受理|结转|工作)[^。；\n]{0,24}?(?:(?:全部|(?<!平)均|都)[^，。；\n未尚正待不]{0,18}?(?:办结|答复|办理完毕|办复|回复)|(?:按时|按期|依法)?(?:办结|答复)率(?:、(?:按时|按期)?(?:办结|答复)率)?均?(?:为|达到?)?[ 　]*(?:100[%％]|百分之百))/gu;
const OTHERS_DONE =
  /试点|培训|咨询|邮箱|来信|来访|留言|投诉|建议|提案|网民|网友|许可申请|登记申请|审批|备案|工单|热线|诉求|信访件|信访事项|案件/;

/** 「……收到申请 12 件。已全部办结。」 */
const THEN_DONE =
  /(?<=[。；])(?:目前|以上|上述|申请|已|[，,])*(?:全部|均|都)[^，。；\n未尚正待不]{0,18}?(?:办结|答复|办理完毕|办复|回复)|(?<=[。；])(?:按时|按期|依法)?(?:办结|答复)率(?:、(?:按时|按期)?(?:办结|答复)率)?均?(?:为|达到?)?[ 　]*(?:100[%％]|百分之百)/gu;

export function readAllDone(text: string): readonly AllDone[] {
  const sentences = (at: number, count: number): string => {
    let start = at;
    for (let left = count; left > 0 && start > 0; start -= 1) {
      if (/[。；\n]/.test(text[start - 1] ?? '')) left -= 1;
      if (left === 0) break;
    }
    return text.slice(start, at);
  };
  const own = Array.from(text.matchAll(ALL_DONE), (match) => ({ match, said: 1 }));
  const then = Array.from(text.matchAll(THEN_DONE), (match) => ({ match, said: 4 }));
  return [...own, ...then].flatMap(({ match, said }): readonly AllDone[] => {
    const end = match.index + match[0].length;
    const words = `${sentences(match.index, said)}${match[0]}`;
    if (
      !/申请|公开件/u.test(words) ||
      /除[^，。]*外/u.test(words) ||
      OTHERS_DONE.test(words) ||
      onlyOfLastYear(words)
    )
      return [];
    return [{ start: match.index, end }];
  });
}

/** 「上年结转的申请已全部办结」 says nothing of this year's. */
function onlyOfLastYear(words: string): boolean {
  return (
    /(?:上一?年|去年|往年|20\d\d年)度?[^，。；]{0,4}(?:结转|遗留|转入)/u.test(words) &&
    !/新收|收到|受理|接收|办理[^，。；]{0,12}\d/u.test(words)
  );
}
