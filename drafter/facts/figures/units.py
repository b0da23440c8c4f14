"""Units of measure in English and Japanese, by the symbols of facts.md."""

import re

_ENGLISH = {
    "sqft": "square feet, square foot, square-foot, sq ft, sq. ft., sqft",
    "m2": "square meters, square metres, square meter, square metre, square-meter, square-metre, sq m, m², m2, m^2",
    "km2": "square kilometers, square kilometres, square kilometer, square kilometre, square-kilometer, square km, \
square-kilometre, sq km, km², km2",
    "mi2": "square miles, square mile, square-mile, sq mi",
    "m3": "cubic meters, cubic metres, cubic meter, cubic metre, m³, m3",
    "ha": "hectares, hectare, ha",
    "acre": "acres, acre",
    "km/h": "kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, km per hour, kph, km/h, \
kmh",
    "mph": "miles per hour, miles an hour, mph",
    "m/s": "meters per second, metres per second, meters a second, metres a second, m/s",
    "km": "kilometers, kilometres, kilometer, kilometre, km",
    "nmi": "nautical miles, nautical mile, nautical-mile, nmi",
    "mi": "miles, mile, mi",
    "mm": "millimeters, millimetres, millimeter, millimetre, mm",
    "cm": "centimeters, centimetres, centimeter, centimetre, cm",
    "nm": "nanometers, nanometres, nanometer, nanometre, nm",
    "m": "meters, metres, meter, metre, m",
    "ft": "feet, foot, ft",
    "in": "inches, inch",
    "yd": "yards, yard",
    "t": "metric tons, metric ton, metric tonnes, tonnes, tonne, tons, ton, t",
    "kg": "kilograms, kilogram, kilos, kilo, kg",
    "mg": "milligrams, milligram, mg",
    "g": "grams, gram, g",
    "lb": "lbs, lb",
    "oz": "ounces, ounce, oz",
    "bbl": "barrels, barrel, bbl",
    "L": "liters, litres, liter, litre",
    "gal": "gallons, gallon",
    "kn": "knots, knot",
    "GWh": "gigawatt-hours, gigawatt hours, gigawatt-hour, GWh",
    "MWh": "megawatt-hours, megawatt hours, megawatt-hour, MWh",
    "kWh": "kilowatt-hours, kilowatt hours, kilowatt-hour, kWh",
    "TWh": "terawatt-hours, terawatt hours, TWh",
    "Wh": "watt-hours, Wh",
    "GW": "gigawatts, gigawatt, GW",
    "MW": "megawatts, megawatt, MW",
    "kW": "kilowatts, kilowatt, kW",
    "W": "watts, watt, W",
    "°C": "degrees Celsius, degrees C, degrees centigrade, °C, ℃",
    "°F": "degrees Fahrenheit, degrees F, °F",
    "°": "degrees, degree, °",
    "hPa": "hectopascals, hPa",
    "bps": "basis points, basis point",
}
_JAPANESE = {
    "m2": "平方メートル 平米 ㎡ m²",
    "km2": "平方キロメートル 平方キロ",
    "sqft": "平方フィート",
    "m3": "立方メートル 立米",
    "ha": "ヘクタール",
    "acre": "エーカー",
    "kn": "ノット",
    "nmi": "海里 カイリ",
    "kWh": "キロワット時",
    "MWh": "メガワット時",
    "GWh": "ギガワット時",
    "TWh": "テラワット時",
    "kW": "キロワット",
    "MW": "メガワット",
    "GW": "ギガワット",
    "W": "ワット",
    "km": "キロメートル キロ ㎞",
    "kg": "キログラム ㎏",
    "mm": "ミリメートル ミリ",
    "cm": "センチメートル センチ",
    "nm": "ナノメートル",
    "m": "メートル",
    "mi": "マイル",
    "ft": "フィート",
    "in": "インチ",
    "t": "トン",
    "g": "グラム",
    "L": "リットル",
    "bbl": "バレル",
    "lb": "ポンド",
    "°C": "度",
    "hPa": "ヘクトパスカル",
}
UNITS: dict[str, str] = {
    **{form: unit for unit, forms in _ENGLISH.items() for form in forms.split(", ")},
    **{form: unit for unit, forms in _JAPANESE.items() for form in forms.split() if form != "ポンド"},
}


def _forms(latin: bool) -> str:
    chosen = [form for form in UNITS if (ord(form[0]) < 0x2000) is latin]
    return "|".join(re.escape(form) for form in sorted(chosen, key=len, reverse=True))


WORD_AFTER = rf"(?P<unit>[ -]?(?:{_forms(True)})(?![A-Za-z0-9])|(?:{_forms(False)})(?!目|重なる|々|量|数))"


def unit_after(words: str) -> str:
    """The symbol of a unit's words as `WORD_AFTER` matched them."""
    return UNITS[words.lstrip(" -")]
