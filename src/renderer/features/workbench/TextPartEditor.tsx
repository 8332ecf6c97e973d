import { useEffect, useRef, useState, type ReactNode } from 'react';
import { textOf, type BoundText, type TextPart } from '../../../domain/report/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { useBoundField } from './bound/useBoundField.ts';
import { useBoundText } from './bound/useBoundText.ts';
import { MarkedText } from './MarkedText.tsx';
import { movedMarks, type Mark } from './textMarks.ts';
import { useSession, useSessionStore } from './session/index.ts';
import { checkedText, useAnalysed, type Analysed } from './verdicts/analysed.ts';
import { NumberCard } from './verdicts/NumberCard.tsx';
import { useNumberCard } from './verdicts/useNumberCard.ts';
import './textPart.css';
import './verdicts/verdicts.css';

interface Props {
  readonly part: TextPart;
  readonly label: string;
}

/**
 * One text of the report as it is printed: grows with its content, marks what the findings speak of and the numbers that
 * follow the tables, and hands every change to the session, except inside the composition of an input method.
 */
export function TextPartEditor(props: Props): ReactNode {
  const { part, label } = props;
  const session = useSessionStore();
  const bound = useBoundText(part);
  const readOnly = useSession((state) => state.open.state === 'finalized');
  const input = useRef<HTMLTextAreaElement>(null);
  // Inside a composition the text on screen runs ahead of the session.
  const [composed, setComposed] = useState<string | null>(null);
  const shown = composed ?? bound.text;
  const marks = useMarks(part, bound, shown);
  const box = useRef<HTMLDivElement>(null);
  const { card, hide, ...mouse } = useNumberCard(box, useAnalysed().verdicts);
  const composing = composed !== null;
  const { commit, ...field } = useBoundField({ part, input, shown, bound, readOnly, composing });
  useScrollToTarget(part, input);

  return (
    <div className={`textPart textPart-${part}`} ref={box} {...mouse}>
      <MarkedText text={shown} marks={marks} />
      <textarea
        ref={input}
        rows={1}
        value={shown}
        readOnly={readOnly}
        aria-label={label}
        data-part={part}
        placeholder={zh.workbench.placeholder[part]}
        spellCheck={false}
        title={readOnly ? zh.workbench.finalized : undefined}
        {...field}
        onCompositionStart={(event) => {
          session.setComposing(true);
          setComposed(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => {
          commit(event.currentTarget);
          setComposed(null);
          session.setComposing(false);
        }}
        onChange={(event) => {
          if (composed === null) commit(event.target);
          else setComposed(event.target.value);
        }}
        onBlur={() => session.seal()}
      />
      {card && <NumberCard {...card} onGone={hide} />}
    </div>
  );
}

/**
 * A finding on more than a sentence (a whole section like last year's) is marked only while it is shown: underlining
 * everything would hide the numbers that matter.
 */
const UNDERLINED_CHARS = 80;

/**
 * The verdicts on the numbers, then what the findings mark; what is shown now comes last and so lies on top. All of it
 * was found in a text that may be a few key strokes behind.
 */
const useMarks = (part: TextPart, bound: BoundText, shown: string): readonly Mark[] => {
  const session = useSessionStore();
  const findings = useSession((state) => state.findings);
  const target = useSession((state) => state.target);
  const analysed = useAnalysed();
  const marks: Mark[] = findings.flatMap((finding) =>
    finding.text?.part === part && finding.text.end - finding.text.start <= UNDERLINED_CHARS
      ? [{ ...finding.text, className: `mark mark-${finding.severity}` }]
      : [],
  );
  if (target?.kind === 'finding' && target.finding.text?.part === part) {
    const { severity, text } = target.finding;
    marks.push({ ...text, className: `mark mark-${severity} mark-shown` });
  }
  if (target?.kind === 'text' && target.part === part) {
    marks.push({ start: target.start, end: target.end, className: 'mark mark-shown' });
  }
  return [
    ...movedMarks(verdictMarks(analysed, part), textOf(analysed.printed, part), shown),
    ...movedMarks(boundMarks(bound, analysed, part), bound.text, shown),
    ...movedMarks(marks, checkedText(findings, session, part), shown),
  ];
};

/** Numbers that follow the tables, with the line of their verdict, and markers that have no number yet. */
const boundMarks = (
  { pieces }: BoundText,
  { verdicts }: Analysed,
  part: TextPart,
): readonly Mark[] =>
  pieces.map(({ start, end, resolved }) => {
    const verdict = verdicts.find((one) => one.part === part && one.bound?.start === start);
    const className = verdict ? `verdict verdict-${verdict.kind}` : 'verdict';
    return { start, end, className, frame: resolved.ok ? 'bound' : 'bound bound-empty' };
  });

const verdictMarks = ({ verdicts }: Analysed, part: TextPart): readonly Mark[] =>
  verdicts.flatMap(({ kind, start, end, part: of }, verdict) =>
    of === part ? [{ start, end, className: `verdict verdict-${kind}`, verdict }] : [],
  );

/** Brings the marked sentence into view; never takes the focus. */
const useScrollToTarget = (
  part: TextPart,
  input: { readonly current: HTMLTextAreaElement | null },
): void => {
  const target = useSession((state) => state.target);
  useEffect(() => {
    const ours =
      (target?.kind === 'finding' && target.finding.text?.part === part) ||
      (target?.kind === 'text' && target.part === part);
    if (!ours) return;
    const shown = input.current?.parentElement?.querySelector('.mark-shown');
    (shown ?? input.current)?.scrollIntoView({ block: 'center' });
  }, [target, part, input]);
};
