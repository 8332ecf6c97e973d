import { Component, type ReactNode } from 'react';
import { zh } from '../text/zh-CN.ts';
import { Sheet } from './Notice.tsx';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly broken: string | null;
}

/** Shows a bug of the window as a sentence with a way on, instead of an empty page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return (
      <Sheet title={zh.crash.title} text={zh.crash.text}>
        <pre>{broken}</pre>
        <button type="button" className="tool tool-primary" onClick={() => location.reload()}>
          {zh.crash.reload}
        </button>
      </Sheet>
    );
  }
}
