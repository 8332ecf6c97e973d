import { describe, expect, it } from 'vitest';
import { misprintIn } from './misprints.ts';

const PARTLY = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';

describe('labels that are not printed as the form prints them', () => {
  it.each([
    ['行政事业型收费', '行政事业性收费'],
    ['（二）部分公开（区分处理的，只计这一情况，不计其他情形）', PARTLY],
    ['2、其它法律行政法规禁止公开', '2.其他法律行政法规禁止公开'],
    ['3. 补证后申请内容 仍不明确', '3.补正后申请内容仍不明确'],
  ])('%s is a misprint', (printed, official) => {
    const found = misprintIn(['第二十条第（八）项', printed], official, []);
    expect(found).toEqual({ printed: printed.replace(/\s/g, ''), official, at: 1 });
  });

  it.each([
    ['(二) 部分公开', PARTLY],
    ['部分公开（区分处理的， 只计这一情形，不计其他情形）', PARTLY],
    ['属于国家秘密的信息', '1.属于国家秘密'],
    ['重新出具信息', '5.要求行政机关确认或重新出具已获取信息'],
    ['规范性文件', '行政规范性文件'],
    ['行政许可（件）', '行政许可'],
    ['法律服务\n机构', '法律服务机构'],
  ])('%s is none', (printed, official) => {
    expect(misprintIn([printed], official, [])).toBeNull();
  });

  it('words that are known as another name of the row are none', () => {
    expect(misprintIn(['科研院所'], '科研机构', ['科研院所'])).toBeNull();
  });

  it('a label in two pieces is looked at as one', () => {
    expect(
      misprintIn(
        ['要求行政机关确认或', '重新出具已获取信息'],
        '5.要求行政机关确认或重新出具已获取信息',
        [],
      ),
    ).toBeNull();
  });

  it('another label altogether is none', () => {
    expect(misprintIn(['说明'], '（一）予以公开', [])).toBeNull();
  });
});
