import type { ReactNode } from 'react';
import { EmptyState } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { AssessmentSheet } from '../../duty/web/index.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { useExplanation } from './data-declarations.ts';
import { useText } from './words.ts';

/**
 * The assessment that was lodged, with its reasoning: the steps are worked out again as of that day, and shown only
 * when they end in the very amounts that were lodged.
 */
export function LodgedSheet({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const { content, assessment, id, rowVersion } = declaration;
  const explained = useExplanation(id, rowVersion).data;
  if (!assessment) {
    return (
      <EmptyState icon="calculator" title={say('declaration.sheet.none')}>
        <p>{say('declaration.sheet.noneText')}</p>
      </EmptyState>
    );
  }
  const isSame = explained !== undefined && JSON.stringify(explained.totals) === JSON.stringify(assessment.totals);
  return (
    <>
      <AssessmentSheet
        answer={isSame ? explained : assessment}
        nameOf={(number) => content.items[number - 1]?.description}
        startOpen="none"
        level={2}
      />
      <p>
        <a className={layout.solo} href={`/api/declarations/${id}/receipt`} download>
          {say('declaration.receipt.download')}
        </a>
      </p>
    </>
  );
}
