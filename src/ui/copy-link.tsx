import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { useWords } from './intl.tsx';

/** Puts the full address of a link on the clipboard and says so. */
export function CopyLink({ href }: { readonly href: string }): ReactNode {
  const [copied, setCopied] = useState(false);
  const word = useWords();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(new URL(href, window.location.href).href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button tone="quiet" size="small" icon={copied ? 'check' : 'link'} onPress={() => void copy()}>
      <span aria-live="polite">{word(copied ? 'ui.link.copied' : 'ui.link.copy')}</span>
    </Button>
  );
}
