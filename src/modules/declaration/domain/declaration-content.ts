// Customs Act Art. 67, Enforcement Order Art. 59: what an import declaration says. Names follow the WCO Data Model; the
// numbers in comments are those of the IDA message (handbook 1.8). Fields that an assessment reads are named as there.
import type { MoneyText } from '../../../kernel/money.ts';
import type { QuantityText } from '../../../kernel/quantity.ts';

type Optional<T> = T | undefined;

/** A certificate, or the declarant's statement why the law asks for none (item 57, 62, 63). */
export type OtherLaw = {
  readonly law: string;
  readonly certificate?: Optional<{ readonly type?: Optional<string>; readonly number: string }>;
  readonly notApplicable?: Optional<string>;
};

export type AdjustmentText = MoneyText & { readonly kind: string };

export type GoodsItem = {
  /** 99, 100 */
  readonly code: string;
  /** 101 */
  readonly description: string;
  /** 102 */
  readonly origin: string;
  /** 103 */
  readonly originProof?: Optional<string>;
  readonly price?: Optional<MoneyText>;
  readonly freight?: Optional<MoneyText | string>;
  readonly insurance?: Optional<MoneyText | string>;
  readonly adjustments?: Optional<readonly AdjustmentText[]>;
  /** 104 to 107 */
  readonly quantities: readonly QuantityText[];
  readonly taxClass: 'standard' | 'reduced';
  /** A rate that the declarant claims where the schedule cannot be computed. */
  readonly dutyRate?: Optional<string>;
  /** 113, when settled elsewhere. */
  readonly customsValueJpy?: Optional<string>;
  readonly answers?: Optional<Readonly<Record<string, string>>>;
  readonly otherExcises?: Optional<readonly { readonly measure: string; readonly amount: string }[]>;
  /** What the goods bear an excise on: kind, class, quantity, strength. */
  readonly excises?: Optional<readonly Readonly<Record<string, string | undefined>>[]>;
  readonly exporter?: Optional<string>;
  readonly quota?: Optional<{ readonly certificate: string }>;
  readonly personalUse?: Optional<boolean>;
  readonly gift?: Optional<boolean>;
  readonly sellerRegistration?: Optional<string>;
  readonly specifiedLowValue?: Optional<boolean>;
  /** 115: article of the Customs Tariff Act, and the facts it asks for. */
  readonly relief?: Optional<{ readonly article: string }>;
  readonly otherLaws?: Optional<readonly OtherLaw[]>;
  readonly claim?: Optional<{ readonly agreement: string }>;
  /** JKB, JKO, JKH: advance rulings of the importer that bind customs for this line. */
  readonly rulings?: Optional<{
    readonly classification?: Optional<string>;
    readonly origin?: Optional<string>;
    readonly valuation?: Optional<string>;
  }>;
};

export type Party = { readonly name: string; readonly address?: Optional<string>; readonly country?: Optional<string> };

export type DeclarationContent = {
  /** 3 */
  readonly declarationKind: string;
  /** 4 */
  readonly destinationKind?: Optional<string>;
  /** 8, 9 */
  readonly office: string;
  readonly section?: Optional<string>;
  /** 12 */
  readonly plannedOn?: Optional<string>;
  /** 13 to 20 */
  readonly importer: {
    readonly code: string;
    readonly name: string;
    readonly postcode?: Optional<string>;
    readonly address?: Optional<string>;
    readonly telephone?: Optional<string>;
  };
  /** 29 to 36 */
  readonly consignor: Party;
  /** 38, 43 to 49 */
  readonly transport: {
    readonly mode: 'sea' | 'air';
    readonly billNumbers: readonly string[];
    readonly vessel?: Optional<string>;
    readonly callSign?: Optional<string>;
    readonly arrivedOn?: Optional<string>;
    readonly loadingPort?: Optional<string>;
    readonly dischargePort?: Optional<string>;
    readonly containers?: Optional<number>;
  };
  /** 24 */
  readonly bondedPlace: string;
  /** 39 to 43 */
  readonly packages?: Optional<{ readonly count: number; readonly unit: string }>;
  readonly grossMass?: Optional<QuantityText>;
  readonly marks?: Optional<string>;
  /** 64 to 70 */
  readonly invoiceNumber?: Optional<string>;
  readonly scheme?: Optional<string>;
  readonly terms?: Optional<string>;
  readonly freight?: Optional<MoneyText>;
  readonly insurance?: Optional<MoneyText>;
  readonly adjustments?: Optional<readonly AdjustmentText[]>;
  /** 90, 91 */
  readonly paymentMethod: string;
  readonly paymentAccount?: Optional<string>;
  readonly guarantee?: Optional<string>;
  /** New items since 2025-10-12. */
  readonly delivery?: Optional<{ readonly name: string; readonly address: string }>;
  readonly mailOrder?: Optional<boolean>;
  readonly platform?: Optional<{ readonly code?: Optional<string>; readonly name?: Optional<string> }>;
  /** 93 to 98 */
  readonly remarks?: Optional<string>;
  readonly reference?: Optional<string>;
  readonly items: readonly GoodsItem[];
};
