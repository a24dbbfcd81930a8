import { ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { keep, kept } from './kept.ts';

export const textSizes = { standard: 16, large: 18, xlarge: 21 } as const;
export type TextSize = keyof typeof textSizes;

interface Look {
  readonly size: TextSize;
  readonly setSize: (size: TextSize) => void;
}

const LookContext = createContext<Look>({ size: 'standard', setSize: () => undefined });

export const useLook = (): Look => use(LookContext);

const isSize = (text: string | undefined): text is TextSize => text !== undefined && text in textSizes;

const themeOf = (fontSize: number): ThemeConfig => ({
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorText: '#1b2430',
    colorTextDescription: '#4d5866',
    colorTextPlaceholder: '#667080',
    colorBorder: '#8a94a3',
    colorError: '#a8200d',
    fontFamily: "'Noto Sans SC Variable', system-ui, sans-serif",
    fontSize,
    borderRadius: 4,
    controlHeight: fontSize * 2.25,
    motion: false,
  },
});

/** Colours, letters and their size. Everything of our own is measured in rem, so the root's size moves it all. */
export function LookProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useSpeech();
  const [size, setSize] = useState<TextSize>(() => {
    const before = kept('size');
    return isSize(before) ? before : 'standard';
  });
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSizes[size]}px`;
    keep('size', size);
  }, [size]);
  const theme = useMemo(() => themeOf(textSizes[size]), [size]);
  const look = useMemo(() => ({ size, setSize }), [size]);
  return (
    <LookContext value={look}>
      <ConfigProvider
        theme={theme}
        locale={language === 'zh' ? zhCN : enUS}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </LookContext>
  );
}
