export { AwayError, api, newKey, ProblemError, type ProblemRefusal, pathWith, type Query } from './api.ts';
export type { NavEntry, NavGroup, NavItem } from './app-nav.tsx';
export { AppShell } from './app-shell.tsx';
export { Banner } from './banner.tsx';
export { Breadcrumbs } from './breadcrumbs.tsx';
export { Button, type ButtonProps, type ButtonTone } from './button.tsx';
export { CardLink } from './card-link.tsx';
export { Chart } from './chart.tsx';
export { CheckboxField } from './checkbox-field.tsx';
export { Code } from './code.tsx';
export { type CodeList, type CodeRow, codeListQuery, codeName, useCodeList } from './code-lists.ts';
export { ComboField } from './combo-field.tsx';
export { CommandPalette } from './command-palette.tsx';
export { ConfirmDialog, type ReasonNeed } from './confirm-dialog.tsx';
export { CopyLink } from './copy-link.tsx';
export { cx } from './cx.ts';
export { DataTable, type DataTableProps } from './data-table.tsx';
export { DateField } from './date-field.tsx';
export { DateText } from './date-text.tsx';
export { type Decision, type DecisionAnswer, DecisionBar } from './decision-bar.tsx';
export { type Description, DescriptionList } from './description-list.tsx';
export { Dialog } from './dialog.tsx';
export { type DiffEntry, DiffTable } from './diff-table.tsx';
export { EditableGrid } from './editable-grid.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorState } from './error-state.tsx';
export { ErrorSummary, type FieldError } from './error-summary.tsx';
export type { FieldProps } from './field.tsx';
export { FileField } from './file-field.tsx';
export { type FilterChip, FilterChips } from './filter-chips.tsx';
export {
  formatCode,
  formatDuration,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPlainDate,
  formatQuantity,
  groupDigits,
} from './format.ts';
export type { GridColumn } from './grid-model.ts';
export type { EditableGridHandle, EditableGridProps } from './grid-view-props.ts';
export { Icon, type IconName } from './icon.tsx';
export { InstantText } from './instant-text.tsx';
export { type Catalogue, UiProvider, useUi, useWords } from './intl.tsx';
export { type Language, languages } from './language.ts';
export { LanguageSwitch } from './language-switch.tsx';
export { LinkButton } from './link-button.tsx';
export { Menu, type MenuChoice } from './menu.tsx';
export { Money } from './money.tsx';
export { MoreWords } from './more-words.tsx';
export { NumberField } from './number-field.tsx';
export { PageHead } from './page-head.tsx';
export { Pagination } from './pagination.tsx';
export type { PaletteItem, PaletteProvider } from './palette-item.ts';
export { Panel } from './panel.tsx';
export { Quantity } from './quantity.tsx';
export { readDate, readDecimal, toHalfWidth } from './read-text.ts';
export { ReasoningSheet, type ReasoningStep } from './reasoning-sheet.tsx';
export { errorAt, ProblemBanner, refusalsOf, refusalText, summaryOf } from './refusals.tsx';
export { SavedState } from './saved-state.tsx';
export { type Option, SelectField } from './select-field.tsx';
export { useServerPresence } from './server-presence.ts';
export {
  fetchSession,
  SESSION_KEY,
  type SessionAnswer,
  type SignIn,
  useActor,
  useSession,
  useSignIn,
  useSignOut,
} from './session.tsx';
export { Skeleton } from './skeleton.tsx';
export { Stat } from './stat.tsx';
export { StatusTag } from './status-tag.tsx';
export { Stepper } from './stepper.tsx';
export type { DataColumn, RowAction, TableState } from './table-model.ts';
export { type TabItem, Tabs } from './tabs.tsx';
export { TextAreaField } from './text-area-field.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
export { ThemeSwitch } from './theme-switch.tsx';
export { Timeline, type TimelineEntry, type TimelineStage } from './timeline.tsx';
export type { Tone } from './tone.ts';
export { Tooltip } from './tooltip.tsx';
export type { SearchOptions } from './use-async-options.ts';
export { useFailureText } from './use-failure-text.ts';
export { type Saving, useSelfSaving } from './use-self-saving.ts';
export { useSend } from './use-send.ts';
export { useSubmitKey } from './use-submit-key.ts';
export { type BoundField, type TextForm, useTextForm } from './use-text-form.tsx';
export { useToday } from './use-today.ts';
