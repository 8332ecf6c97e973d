import { describe, expect, it } from 'vitest';
import {
  fingerprintOf,
  runChecks,
  withAnswers,
  type Finding,
} from '../../../src/domain/checks/index.ts';
import { checkInputOf } from '../../../src/main/services/reports/open.ts';
import type { OpenReport } from '../../../src/contract/index.ts';
import { cellEdit, editsToSample, failureOf, newReport } from '../scenario.ts';
import type { Client } from '../transports.ts';

const WORDS = '网站另有三条通知未计入本表';

/** The sample of this year with a text that says something else than the table: one warning. */
async function reportWithWarning(client: Client, name: string): Promise<OpenReport> {
  const { id, report } = await newReport(client, name);
  const edits = editsToSample(report).map((edit) =>
    edit.kind === 'text' && edit.part === 'section1'
      ? { ...edit, to: `${edit.to}\n本年新收政府信息公开申请999件。` }
      : edit,
  );
  await client.reports.edit({ id, version: 1, source: 'fill', edits: [...edits] });
  return client.reports.open({ id });
}

const findingsIn = (open: OpenReport): readonly Finding[] => runChecks(checkInputOf(open));

const isOurs = ({ rule, message }: Finding): boolean => rule === 'N-01' && message.includes('999');

function warningIn(open: OpenReport): Finding {
  const found = findingsIn(open).find(isOurs);
  if (!found) throw new Error('the text was expected to contradict the table');
  return found;
}

const standingIn = (open: OpenReport): unknown =>
  withAnswers(findingsIn(open), open.report, open.answers)
    .filter(({ finding }) => isOurs(finding))
    .map(({ standing, answer }) => [standing, answer?.words]);

export function reasonsSuite(client: () => Client): void {
  describe('reasons for warnings', () => {
    it('are kept with who gave them and when, and are in the change log', async () => {
      const open = await reportWithWarning(client(), '示例县住建局');
      const fingerprint = fingerprintOf(warningIn(open), open.report);
      const answer = { kind: 'reason' as const, words: `  ${WORDS}\n` };
      const answers = await client().findings.answer({ id: open.id, fingerprint, answer });
      expect(answers).toMatchObject([
        { kind: 'reason', rule: 'N-01', fingerprint, words: WORDS, who: '测试员' },
      ]);
      const again = await client().reports.open({ id: open.id });
      expect(again.answers).toEqual(answers);
      expect(again.version).toBe(open.version);
      expect(standingIn(again)).toEqual([['explained', WORDS]]);
      const [entry] = await client().reports.history({ id: open.id });
      expect(entry).toMatchObject({ source: 'reason', what: 'answer.N-01', from: '', to: WORDS });
    });

    it('come with the finding when many reports are checked', async () => {
      const open = await reportWithWarning(client(), '示例县批量核实局');
      const fingerprint = fingerprintOf(warningIn(open), open.report);
      const answerOf = async (): Promise<unknown> => {
        const done = [];
        for await (const report of await client().batch.check({ ids: [open.id] })) {
          done.push(...report.findings.filter(isOurs).map(({ answer }) => answer));
        }
        return done;
      };
      expect(await answerOf()).toEqual([undefined]);
      const answer = { kind: 'reason' as const, words: WORDS };
      await client().findings.answer({ id: open.id, fingerprint, answer });
      expect(await answerOf()).toEqual([WORDS]);
    });

    it('lapse when a value they were given for changes, and stand again when it comes back', async () => {
      const open = await reportWithWarning(client(), '示例县人社局');
      const fingerprint = fingerprintOf(warningIn(open), open.report);
      const answer = { kind: 'reason' as const, words: WORDS };
      await client().findings.answer({ id: open.id, fingerprint, answer });
      const change = (version: number, from: number, to: number): Promise<unknown> =>
        client().reports.edit({
          id: open.id,
          version,
          source: 'typing',
          edits: [cellEdit('newlyReceived', from, to)],
        });
      const now = editsToSample((await newReport(client(), '示例县规划局')).report).find(
        (edit) => edit.kind === 'cell' && edit.cell === 'newlyReceived.natural',
      );
      if (typeof now?.to !== 'number') throw new Error('the sample has a number there');
      await change(open.version, now.to, now.to + 1);
      expect(standingIn(await client().reports.open({ id: open.id }))).toEqual([['lapsed', WORDS]]);
      await change(open.version + 1, now.to + 1, now.to);
      expect(standingIn(await client().reports.open({ id: open.id }))).toEqual([
        ['explained', WORDS],
      ]);
    });

    it('need eight characters', async () => {
      const open = await reportWithWarning(client(), '示例县医保局');
      const fingerprint = fingerprintOf(warningIn(open), open.report);
      const call = client().findings.answer({
        id: open.id,
        fingerprint,
        answer: { kind: 'reason', words: '口 径 不 同 而 已' },
      });
      expect((await failureOf(call)).code).toBe('BAD_REQUEST');
    });

    it('can be taken back, and undone as one step', async () => {
      const open = await reportWithWarning(client(), '示例县卫健局');
      const fingerprint = fingerprintOf(warningIn(open), open.report);
      const said = { kind: 'reason' as const, words: WORDS };
      await client().findings.answer({ id: open.id, fingerprint, answer: said });
      expect(await client().findings.answer({ id: open.id, fingerprint, answer: null })).toEqual(
        [],
      );
      const [withdrawn] = await client().reports.history({ id: open.id });
      expect(withdrawn).toMatchObject({ source: 'answerWithdrawn', from: WORDS, to: '' });
      await client().imports.undo({ batchId: withdrawn?.batchId ?? 0 });
      expect(standingIn(await client().reports.open({ id: open.id }))).toEqual([
        ['explained', WORDS],
      ]);
    });

    it('are there again when a removed report is brought back', async () => {
      const open = await reportWithWarning(client(), '示例县信访局');
      const fingerprint = fingerprintOf(warningIn(open), open.report);
      const answer = { kind: 'reason' as const, words: WORDS };
      await client().findings.answer({ id: open.id, fingerprint, answer });
      const { batchId } = await client().reports.remove({ id: open.id });
      await client().imports.undo({ batchId });
      expect((await client().reports.open({ id: open.id })).answers).toHaveLength(1);
    });

    it('are refused for errors, for findings that are gone, and on a finalized report', async () => {
      const open = await reportWithWarning(client(), '示例县应急局');
      const finding = warningIn(open);
      const fingerprint = fingerprintOf(finding, open.report);
      const answer = { kind: 'reason' as const, words: WORDS };
      const give = (of: string, what: typeof answer | { kind: 'putAway' }): Promise<unknown> =>
        client().findings.answer({ id: open.id, fingerprint: of, answer: what });
      expect((await failureOf(give(fingerprint, { kind: 'putAway' }))).code).toBe('BAD_REQUEST');
      expect((await failureOf(give('T3-01|', answer))).code).toBe('STALE_VERSION');

      const blank = await newReport(client(), '示例县粮食局');
      const error = findingsIn(blank).find(({ severity }) => severity === 'error');
      if (!error) throw new Error('a blank report was expected to have errors');
      const call = client().findings.answer({
        id: blank.id,
        fingerprint: fingerprintOf(error, blank.report),
        answer,
      });
      expect((await failureOf(call)).code).toBe('BAD_REQUEST');

      await client().reports.finalize({ id: open.id, version: open.version });
      expect((await failureOf(give(fingerprint, answer))).code).toBe('FINALIZED');
    });
  });

  describe('the 审核单', () => {
    it.each(['docx', 'xlsx'] as const)('is exported as %s', async (format) => {
      const { id } = await reportWithWarning(client(), `示例县审核${format}局`);
      const file = await client().exports.checkSheet({ id, format });
      expect(file.name).toBe(
        `示例县审核${format}局2025年政府信息公开工作年度报告_审核单_20260110.${format}`,
      );
      expect(file.size).toBeGreaterThan(1000);
    });
  });

  describe('the settings of a place', () => {
    it('are what an opened report is checked with, and unusable ones are refused', async () => {
      const open = await reportWithWarning(client(), '示例县民族局');
      const checks = { ...open.checkSettings, raised: { 'N-01': 'error' as const } };
      const set = (value: unknown): Promise<unknown> =>
        client().settings.set({ key: 'checks', value: JSON.stringify(value) });
      await set(checks);
      const again = await client().reports.open({ id: open.id });
      expect(warningIn(again).severity).toBe('error');
      const { id, version } = again;
      expect((await failureOf(client().reports.finalize({ id, version }))).code).toBe(
        'ERRORS_STAND',
      );
      expect((await failureOf(set({ ...checks, changeFactor: 0 }))).code).toBe('BAD_REQUEST');
      await set({ ...checks, raised: {} });
      expect(warningIn(await client().reports.open({ id })).severity).toBe('warning');
    });
  });
}
