"""Names of countries and of their people: claims only when the checker flags them."""

from drafter.text.folding import fold_words

_NAMES = """us|u s|u s a|usa|united states|america|american|americans|japan|japanese|japan us|us japan|china
|chinese|india|indian|indians|australia|australian|australians|south korea|south korean
|south koreans|north korea|north korean|korea|korean|koreans|taiwan|taiwanese|russia|russian
|russians|ukraine|ukrainian|ukrainians|uk|u k|britain|united kingdom|british|germany|german
|germans|france|french|italy|italian|canada|canadian|canadians|mexico|mexican|philippines
|filipino|philippine|vietnam|vietnamese|indonesia|indonesian|thailand|thai|malaysia|malaysian
|singapore|singaporean|eu|europe|european|asia|asian|africa|african|netherlands|dutch|spain
|spanish|poland|polish|israel|israeli|iran|iranian|brazil|brazilian|new zealand|mongolia
|mongolian|the united states|the us|日本|米国|アメリカ|中国|韓国|台湾|インド|英国|豪州
|オーストラリア|ロシア|ウクライナ|フィリピン|ドイツ|フランス|カナダ|北朝鮮"""
_PLACES = frozenset(name.strip() for name in _NAMES.replace("\n", "").split("|"))


def is_country(name: str) -> bool:
    """True for a country, its people or its adjective, in English or Japanese."""
    words = fold_words(name)
    return words in _PLACES or words.removesuffix(" s") in _PLACES
