"""Cities that people know, one or more for every rule of time that is in force somewhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """A city and its time zone."""

    name: str
    zone: str  # IANA


_TABLE = """
Mumbai Asia/Kolkata; Delhi Asia/Kolkata; Kolkata Asia/Kolkata; Colombo Asia/Colombo
Shanghai Asia/Shanghai; Beijing Asia/Shanghai; Singapore Asia/Singapore; Hong Kong Asia/Hong_Kong
Taipei Asia/Taipei; Manila Asia/Manila; Perth Australia/Perth; Kuala Lumpur Asia/Kuala_Lumpur
Ulaanbaatar Asia/Ulaanbaatar
Tokyo Asia/Tokyo; Seoul Asia/Seoul
Jakarta Asia/Jakarta; Bangkok Asia/Bangkok; Ho Chi Minh City Asia/Ho_Chi_Minh
Novosibirsk Asia/Novosibirsk
Dhaka Asia/Dhaka; Bishkek Asia/Bishkek; Omsk Asia/Omsk; Yangon Asia/Yangon
Kathmandu Asia/Kathmandu; Karachi Asia/Karachi; Tashkent Asia/Tashkent; Almaty Asia/Almaty
Yekaterinburg Asia/Yekaterinburg; Kabul Asia/Kabul; Tehran Asia/Tehran
Dubai Asia/Dubai; Baku Asia/Baku; Tbilisi Asia/Tbilisi; Yerevan Asia/Yerevan
Istanbul Europe/Istanbul; Moscow Europe/Moscow; Riyadh Asia/Riyadh; Baghdad Asia/Baghdad
Nairobi Africa/Nairobi; Amman Asia/Amman
London Europe/London; Lisbon Europe/Lisbon; Dublin Europe/Dublin; Accra Africa/Accra
Reykjavik Atlantic/Reykjavik; Dakar Africa/Dakar
Berlin Europe/Berlin; Paris Europe/Paris; Madrid Europe/Madrid; Rome Europe/Rome
Warsaw Europe/Warsaw; Lagos Africa/Lagos; Algiers Africa/Algiers; Tunis Africa/Tunis
Casablanca Africa/Casablanca
Athens Europe/Athens; Kyiv Europe/Kyiv; Helsinki Europe/Helsinki; Bucharest Europe/Bucharest
Cairo Africa/Cairo; Johannesburg Africa/Johannesburg; Jerusalem Asia/Jerusalem
Beirut Asia/Beirut; Chisinau Europe/Chisinau; Khartoum Africa/Khartoum
Kaliningrad Europe/Kaliningrad
New York America/New_York; Toronto America/Toronto; Bogotá America/Bogota; Lima America/Lima
Havana America/Havana; Kingston America/Jamaica
Chicago America/Chicago; Mexico City America/Mexico_City; Guatemala City America/Guatemala
Denver America/Denver; Phoenix America/Phoenix; Ciudad Juárez America/Ciudad_Juarez
Los Angeles America/Los_Angeles; Vancouver America/Vancouver; Tijuana America/Tijuana
Anchorage America/Anchorage; Adak America/Adak; Honolulu Pacific/Honolulu
Halifax America/Halifax; Caracas America/Caracas; Santiago America/Santiago
Santo Domingo America/Santo_Domingo; La Paz America/La_Paz; Asunción America/Asuncion
St. John’s America/St_Johns
São Paulo America/Sao_Paulo; Buenos Aires America/Argentina/Buenos_Aires
Montevideo America/Montevideo; Nuuk America/Nuuk; Saint-Pierre America/Miquelon
Fernando de Noronha America/Noronha; Praia Atlantic/Cape_Verde; Ponta Delgada Atlantic/Azores
Sydney Australia/Sydney; Melbourne Australia/Melbourne; Brisbane Australia/Brisbane
Vladivostok Asia/Vladivostok; Port Moresby Pacific/Port_Moresby
Adelaide Australia/Adelaide; Darwin Australia/Darwin; Eucla Australia/Eucla
Lord Howe Island Australia/Lord_Howe; Nouméa Pacific/Noumea; Norfolk Island Pacific/Norfolk
Magadan Asia/Magadan
Auckland Pacific/Auckland; Suva Pacific/Fiji; Tarawa Pacific/Tarawa
Chatham Islands Pacific/Chatham; Apia Pacific/Apia; Nuku’alofa Pacific/Tongatapu
Kiritimati Pacific/Kiritimati; Pago Pago Pacific/Pago_Pago; Marquesas Pacific/Marquesas
Easter Island Pacific/Easter; Gambier Islands Pacific/Gambier
"""

CITIES = tuple(
    City(*entry.strip().rsplit(" ", 1)) for entry in _TABLE.strip().replace("\n", ";").split(";")
)
"""Best known first among those that may share a clock."""
