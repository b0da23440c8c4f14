"""Names of people, bodies, places, firms, ships, laws and exercises, in English and Japanese, with their titles."""
