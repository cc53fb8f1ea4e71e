import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { parsePlainDate } from '../kernel/plain-date.ts';
import { mustBe } from '../kernel/result.ts';
import { loadClosedDays, loadExchangeRates } from '../modules/rates/index.ts';
import { importSchedule, loadChapters, loadQuotas, readScheduleText } from '../modules/tariff/index.ts';
import { readCsv } from '../platform/csv.ts';
import type { Tx } from '../platform/database/connect.ts';
import type { System } from '../platform/perform.ts';
import { getSetting, putSetting } from '../platform/settings.ts';

type ProfileFiles = { starter: string; chapters: string; edition: string; validFrom: string };

/** Loads what the profile ships into the rooms' tables, once per content: a second start finds it done. */
export async function loadProfileData(system: System): Promise<boolean> {
  const { profile } = system;
  const tariff = profile.settings.tariff as ProfileFiles;
  const rates = (profile.settings.rates as { default: string }).default;
  const closedDays = (profile.settings.calendar as { closedDays: string }).closedDays;
  const texts = [tariff.starter, tariff.chapters, rates, closedDays].map((name) => profile.readText(name));
  const quotas = ((profile.settings.quotas as string[] | undefined) ?? []).map((name) => parse(profile.readText(name)));
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([tariff, texts, quotas]))
    .digest('hex');
  return system.db.transaction().execute(async (tx) => {
    if ((await getSetting<string>(tx, 'profile')) === fingerprint) return false;
    const [starter = '', chapters = '', exchange = '', days = ''] = texts;
    await loadTariff(tx, system, tariff, starter, chapters);
    mustBe(await loadExchangeRates(tx, exchange, system.clock.now()));
    mustBe(await loadClosedDays(tx, days));
    await loadQuotas(tx, quotas, { parametersOn: profile.parametersOn, now: system.clock.now() });
    await putSetting(tx, { key: 'profile', value: fingerprint, now: system.clock.now() });
    return true;
  });
}

async function loadTariff(
  tx: Tx,
  system: System,
  files: ProfileFiles,
  starter: string,
  chapters: string,
): Promise<void> {
  const titles = readCsv(chapters).map((row) => ({
    chapter: row.chapter ?? '',
    section: Number(row.section),
    ja: row.title_ja ?? '',
    en: row.title_en ?? '',
  }));
  await loadChapters(tx, titles);
  const schedule = readScheduleText(starter);
  const report = await importSchedule(tx, {
    edition: files.edition,
    validFrom: mustBe(parsePlainDate(files.validFrom)),
    source: files.starter,
    schedule,
    readableOnly: false,
    importedBy: 'profile',
    now: system.clock.now(),
  });
  mustBe(report);
}
