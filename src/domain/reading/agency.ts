import { compact } from './normalise.ts';

const ENDS =
  /(?:局|委员会|管委会|政府|办公室|服务中心|指挥部|管理中心|[县区市镇乡]委|人大|政协|厅|法院|检察院|学院|医院|研究院|研究所|派出所|税务所|大队|支队|总队|街道|街道办|街道办事处|办事处|开发区|示范区|[县区市]|镇|乡|管理处|服务处|联合会|妇联|残联|工会|档案馆|博物馆|图书馆|气象台|公司)$/;
const MAX_NAME = 30;
const NO_NAME = /[\d,.。;:、!?|《》/]|合计|总计|小计|单位|名称|情况|机构|组织/;

/** The name of an agency by itself, as sheets are called and lists begin; null for any other text. */
export function agencyIn(text: string): string | null {
  const name = compact(text);
  if (name.length < 3 || name.length > MAX_NAME || NO_NAME.test(name)) return null;
  return ENDS.test(name) ? name : null;
}

/** What stands over a column with the names of agencies. */
const HEADS =
  /^(?:(?:填报|报送|责任|公开|报告)?(?:单位|机关|部门|机构)(?:名称|全称)?|行政机关(?:名称)?|乡镇部门|乡镇街道|地区)$/;

export function isAgencyHead(key: string): boolean {
  return HEADS.test(key);
}
