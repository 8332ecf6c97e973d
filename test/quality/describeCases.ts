import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/domain/checks/index.ts';
import { cellNames, type RuleCase } from './ruleCases.ts';

/** Runs the cases of a group of rules: nothing said where the rule holds, exactly these words where it fails. */
export function describeCases(group: string, cases: readonly RuleCase[]): void {
  describe(group, () => {
    it.each([...new Set(cases.map((of) => of.rule))])(
      '%s shows a real finding as its example',
      (id) => {
        const printed = cases.filter((of) => of.rule === id).flatMap((of) => of.messages);
        expect(printed).toContain(RULES.find((rule) => rule.id === id)?.example);
      },
    );
    for (const of of cases) {
      const rule = RULES.find((candidate) => candidate.id === of.rule);
      it(`${of.rule} holds where nothing is wrong`, () => {
        expect(rule?.check(of.passes)).toEqual([]);
      });
      it(`${of.rule} says: ${of.messages[0] ?? ''}`, () => {
        const findings = rule?.check(of.fails) ?? [];
        expect(findings.map((finding) => finding.message)).toEqual(of.messages);
        const severity = of.severity ?? rule?.severity;
        expect(new Set(findings.map((finding) => finding.severity))).toEqual(new Set([severity]));
        if (of.cells) expect(cellNames(findings)).toEqual(of.cells);
      });
    }
  });
}
