import { useState, type ReactNode } from 'react';
import { MIN_REASON_CHARS, reasonLength } from '../../../domain/checks/answers.ts';
import { zh } from '../../text/zh-CN.ts';

interface Props {
  /** What stood there before: a reason to be changed, or one that lapsed. */
  readonly words: string;
  /** @returns whether it was kept */
  readonly onSave: (words: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const MAX_REASON_CHARS = 2000;

/** 出错说明, written where the warning stands. It opens on a click alone, so that it may take the focus. */
export function ReasonEditor(props: Props): ReactNode {
  const [words, setWords] = useState(props.words);
  const [busy, setBusy] = useState(false);
  const missing = MIN_REASON_CHARS - reasonLength(words);
  const save = async (): Promise<void> => {
    if (missing > 0 || busy) return;
    setBusy(true);
    if (await props.onSave(words.trim())) props.onClose();
    else setBusy(false);
  };
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        rows={3}
        maxLength={MAX_REASON_CHARS}
        value={words}
        aria-label={zh.findings.reason}
        placeholder={zh.findings.reasonPlaceholder}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            props.onClose();
          }
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <div className="reason-foot">
        <span>{missing > 0 ? zh.findings.reasonMissing(missing) : ''}</span>
        <button type="button" className="smallButton" onClick={props.onClose}>
          {zh.common.cancel}
        </button>
        <button
          type="submit"
          className="smallButton smallButton-main"
          disabled={missing > 0 || busy}
        >
          {zh.common.save}
        </button>
      </div>
    </form>
  );
}
