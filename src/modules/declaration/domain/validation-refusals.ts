import type { RefusalFactory } from '../../../kernel/refusal.ts';
import type { ValidationReference } from './validation-reference.ts';

/** The refusals that the checks can give; handed in, because `domain/` sees only itself and the kernel. */
export type ValidationRefusals = Readonly<
  Record<
    | 'certificateEmpty'
    | 'codeUnknown'
    | 'dateInFuture'
    | 'deliveryMissing'
    | 'fieldMissing'
    | 'givenTwice'
    | 'lawUnanswered'
    | 'linesCouldMerge'
    | 'mailOrderMissing'
    | 'placeOfOtherOffice'
    | 'plannedInPast'
    | 'plannedTooFar'
    | 'platformMissing'
    | 'quantityMissing'
    | 'quantityZero'
    | 'rateClaimed'
    | 'textCharacters'
    | 'textTooLong'
    | 'tooManyLaws'
    | 'tooManyLines',
    RefusalFactory
  >
>;

/** What a single check is given: the day's reference and the words of its refusals. */
export type CheckReference = ValidationReference & { readonly texts: ValidationRefusals };
