import type { DataValidation } from 'exceljs';
import type { CellKind } from '../../../domain/forms/index.ts';

const WORDS: Readonly<Record<CellKind, string>> = {
  count: '请填 0 或正整数；不适用的填 /。',
  signedCount: '请填整数，减少的前面加减号；不适用的填 /。',
  money: '请填以万元为单位的数，最多六位小数；不适用的填 /。',
};

/** What may be typed into a cell; blank and / always may. */
export function inputRule(kind: CellKind, address: string): DataValidation {
  const conditions: Readonly<Record<CellKind, string>> = {
    count: `${address}>=0,${address}=INT(${address})`,
    signedCount: `${address}=INT(${address})`,
    money: `${address}>=0`,
  };
  return {
    type: 'custom',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请核对',
    error: WORDS[kind],
    formulae: [`IF(ISNUMBER(${address}),AND(${conditions[kind]}),${address}="/")`],
  };
}
