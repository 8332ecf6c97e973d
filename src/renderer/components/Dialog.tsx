import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { zh } from '../text/zh-CN.ts';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Pixels. */
  readonly width: number;
  /** Stands at the right edge over the full height. */
  readonly side?: boolean;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A modal dialog. antd's writes style elements at run time to lock scrolling, which the content policy refuses; here
 * everything behind is made inert instead, which also keeps the focus inside.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { onClose } = props;
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useInertBehind(box);
  return createPortal(
    <div
      className={props.side ? 'dialogCover dialogCover-side' : 'dialogCover'}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing)
          return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div
        ref={box}
        className="dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        style={{ width: props.width }}
      >
        <div className="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <button
            type="button"
            className="iconButton"
            aria-label={zh.common.close}
            onClick={onClose}
          >
            ×
          </button>
        </div>
        <div className="dialog-body">{props.children}</div>
        {props.footer && <div className="dialog-foot">{props.footer}</div>}
      </div>
    </div>,
    document.body,
  );
}

/** Takes the focus in, keeps it in, and gives it back. */
const useInertBehind = (box: { readonly current: HTMLElement | null }): void => {
  useEffect(() => {
    const behind = document.querySelector('#root');
    const before = document.activeElement;
    if (!box.current?.contains(before)) {
      const first = box.current?.querySelector<HTMLElement>('[autofocus], .dialog-body input');
      (first ?? box.current)?.focus();
    }
    behind?.setAttribute('inert', '');
    return () => {
      behind?.removeAttribute('inert');
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [box]);
};

interface AnswerProps {
  readonly ok: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly onOk: () => void;
  readonly onCancel?: () => void;
}

/** 取消 and the button that does it. */
export function Answers(props: AnswerProps): ReactNode {
  const tone = props.danger ? 'answer answer-danger' : 'answer answer-primary';
  return (
    <>
      {props.onCancel && (
        <button type="button" className="answer" onClick={props.onCancel}>
          {zh.common.cancel}
        </button>
      )}
      <button
        type="button"
        className={tone}
        disabled={(props.disabled ?? false) || (props.busy ?? false)}
        onClick={props.onOk}
      >
        {props.ok}
      </button>
    </>
  );
}
