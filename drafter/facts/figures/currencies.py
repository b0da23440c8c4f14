"""Currencies: the marks and words that name them, before and after an amount, by ISO 4217."""

import re
from decimal import Decimal

BEFORE: dict[str, str] = {
    "US$": "USD", "U.S.$": "USD", "NT$": "TWD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD",
    "S$": "SGD", "NZ$": "NZD", "R$": "BRL", "$": "USD", "¥": "JPY", "€": "EUR", "£": "GBP", "₩": "KRW", "₹": "INR",
    "₱": "PHP", "₫": "VND", "₽": "RUB", "₿": "XBT", "฿": "THB", "₺": "TRY", "₴": "UAH", "Rs": "INR", "Rs.": "INR",
    "Rp": "IDR", "RM": "MYR", "CHF": "CHF",
    **{code: code for code in "USD JPY EUR GBP CNY KRW TWD AUD CAD HKD SGD INR".split()},
    "RMB": "CNY",
}  # fmt: skip
AFTER_ENGLISH: dict[str, str] = {
    "Singapore dollar": "SGD", "Australian dollar": "AUD", "Canadian dollar": "CAD", "Hong Kong dollar": "HKD",
    "New Taiwan dollar": "TWD", "Taiwan dollar": "TWD", "New Zealand dollar": "NZD", "US dollar": "USD",
    "U.S. dollar": "USD", "American dollar": "USD", "Swiss franc": "CHF", "Indian rupee": "INR", "dollar": "USD",
    "buck": "USD", "British pound": "GBP", "pound sterling": "GBP", "pound": "GBP", "quid": "GBP", "euro": "EUR",
    "Japanese yen": "JPY", "yen": "JPY", "Korean won": "KRW", "won": "KRW", "Chinese yuan": "CNY", "yuan": "CNY",
    "renminbi": "CNY", "baht": "THB", "rupee": "INR", "rupiah": "IDR", "ruble": "RUB", "rouble": "RUB",
    "ringgit": "MYR", "Kenyan shilling": "KES", "Ugandan shilling": "UGX", "Tanzanian shilling": "TZS",
    "Mexican peso": "MXN", "Argentine peso": "ARS", "Chilean peso": "CLP", "Colombian peso": "COP", "rand": "ZAR",
    "Swedish krona": "SEK", "Swedish kronor": "SEK",
    "Danish kroner": "DKK", "Norwegian kroner": "NOK", "zloty": "PLN",
    "forint": "HUF", "shekel": "ILS", "dirham": "AED", "Saudi riyal": "SAR", "taka": "BDT", "naira": "NGN",
    "hryvnia": "UAH", "lira": "TRY", "Turkish lira": "TRY", "reais": "BRL", "Brazilian real": "BRL", "franc": "CHF",
    "Pakistani rupee": "PKR", "Sri Lankan rupee": "LKR",
    "Egyptian pound": "EGP", "Israeli shekel": "ILS", "kip": "LAK",
    "riel": "KHR", "kyat": "MMK", "tenge": "KZT", "dong": "VND",
    "Philippine peso": "PHP", "USD": "USD", "JPY": "JPY", "EUR": "EUR",
    "GBP": "GBP", "CNY": "CNY", "RMB": "CNY", "KRW": "KRW", "TWD": "TWD", "AUD": "AUD", "CAD": "CAD",
}  # fmt: skip
AFTER_JAPANESE: dict[str, str] = {
    "米ドル": "USD", "豪ドル": "AUD", "カナダドル": "CAD", "香港ドル": "HKD", "台湾ドル": "TWD", "台湾元": "TWD",
    "シンガポールドル": "SGD", "NZドル": "NZD", "ニュージーランドドル": "NZD", "ドル": "USD", "円": "JPY",
    "ユーロ": "EUR", "英ポンド": "GBP", "ポンド": "GBP", "人民元": "CNY", "元": "CNY", "ウォン": "KRW",
    "スイスフラン": "CHF", "ルピー": "INR", "ルピア": "IDR", "ルーブル": "RUB", "バーツ": "THB", "ペソ": "PHP",
    "ドン": "VND", "リンギット": "MYR",
}  # fmt: skip


def _either(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


MARK_BEFORE = rf"(?:{_either(BEFORE)})"
WORD_AFTER = (
    rf"(?P<currency>(?:[ -](?:{_either(AFTER_ENGLISH)})s?\b(?!-(?:denominated|dollar|yen))"
    rf"|(?:{_either(AFTER_JAPANESE)})(?!相場|建て)))"
)
CENTS = r"(?P<cents>(?: cents?\b| pence\b|¢|セント))"
SEN = r"(?P<sen>(?: sen\b|銭))"
CENT = Decimal("0.01")


def currency_after(words: str) -> str:
    """The ISO 4217 code of a currency word that follows its amount."""
    word = words.lstrip(" -")
    return AFTER_JAPANESE.get(word) or AFTER_ENGLISH.get(word) or AFTER_ENGLISH[word.removesuffix("s")]
