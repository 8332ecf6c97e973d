import type { ReactNode } from 'react';
import './notice.css';

interface SheetProps {
  readonly title: string;
  readonly text: string;
  /** Lies over the window, so that what is on screen can still be read. */
  readonly over?: boolean;
  readonly children?: ReactNode;
}

/** A calm page with one message: the program is gone, or the window broke. */
export function Sheet(props: SheetProps): ReactNode {
  return (
    <div className={props.over ? 'noticeSheet noticeSheet-over' : 'noticeSheet'} role="alert">
      <div className="noticeSheet-box">
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        {props.children}
      </div>
    </div>
  );
}
