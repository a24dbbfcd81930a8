import { z } from 'zod';

const chinese = z.locales.zhCN().localeError;

/**
 * What is wrong with settings, in Chinese and English, each with the setting it is about. Sentences written here for a
 * setting hold both languages already.
 */
export const settingFaults = ({ issues }: z.ZodError): readonly string[] =>
  issues.map((issue) => {
    const own = /[一-鿿]/u.test(issue.message);
    const said = own ? issue.message : `${chineseOf(issue)}。${issue.message}`;
    return `✖ ${said}\n  → at ${issue.path.join('.')}`;
  });

function chineseOf(issue: z.core.$ZodIssue): string {
  const told = chinese(issue as z.core.$ZodRawIssue);
  return (typeof told === 'string' ? told : told?.message) ?? issue.message;
}
