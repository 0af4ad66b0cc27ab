extension QuoteCase {
    static let spanish: [QuoteCase] = [
        // Behind the quotation.
        QuoteCase(
            "es", "«Perdimos la señal el martes», dijo Elena Castro a la prensa.",
            "Elena Castro|direct|Perdimos la señal el martes"),
        QuoteCase(
            "es", "“La avería duró cuatro horas”, explica Marcos Fuentes, responsable de la red.",
            "Marcos Fuentes|direct|La avería duró cuatro horas"),
        QuoteCase(
            "es", "\"Nadie nos avisó\", lamenta el alcalde Pablo Guerra.", "Pablo Guerra|direct|Nadie nos avisó"),
        QuoteCase(
            "es", "«Una medida así es desproporcionada», según la ministra Laura Serrano.",
            "Laura Serrano|direct|Una medida así es desproporcionada"),
        QuoteCase(
            "es", "«Las obras durarán más», advierte un portavoz del ayuntamiento.",
            "portavoz del ayuntamiento|direct|Las obras durarán más"),
        QuoteCase(
            "es", "«El código era viejo», ha admitido Jorge Villa.", "Jorge Villa|direct|El código era viejo"),
        QuoteCase(
            "es", "«El proyecto sigue adelante», insistió ayer Ana Morales.",
            "Ana Morales|direct|El proyecto sigue adelante"),
        // In front of it.
        QuoteCase(
            "es", "El alcalde Pablo Guerra respondió: «Las obras empezarán en abril.»",
            "Pablo Guerra|direct|Las obras empezarán en abril."),
        QuoteCase(
            "es", "Julia Herrera, directora de Velia, asegura: «Ningún puesto se perderá.»",
            "Julia Herrera|direct|Ningún puesto se perderá."),
        QuoteCase(
            "es", "Según Tomás Rivas, la factura es «imposible de pagar para un pueblo pequeño».",
            "Tomás Rivas|mixed|imposible de pagar para un pueblo pequeño"),
        QuoteCase(
            "es", "Nadia Ferrer afirma que el archivo estaba «abierto a cualquier becario de la oficina».",
            "Nadia Ferrer|mixed|abierto a cualquier becario de la oficina"),
        QuoteCase(
            "es", "Martina Blanco calificó el plan de «caro y demasiado tardío».",
            "Martina Blanco|mixed|caro y demasiado tardío"),
        QuoteCase(
            "es", "El sindicato denuncia una dirección «que ya no responde a ninguna carta».",
            "sindicato|mixed|que ya no responde a ninguna carta"),
        // Inside it.
        QuoteCase(
            "es", "«La competencia es dura, reconoce Bruno Torres. Pero aguantaremos.»",
            "Bruno Torres|direct|La competencia es dura, reconoce Bruno Torres. Pero aguantaremos."),
        // Across sentences.
        QuoteCase(
            "es", "«El presupuesto está aprobado», anuncia Carlos Negro. «Ahora faltan obreros.»",
            "Carlos Negro|direct|El presupuesto está aprobado", "Carlos Negro|direct|Ahora faltan obreros."),
        QuoteCase(
            "es", "El ministro Pablo Invierno estaba presente. «Lo estudiaremos», dijo el ministro ayer.",
            "Pablo Invierno|direct|Lo estudiaremos"),
        QuoteCase(
            "es", "La investigadora Laura Sanz estudia el caso. «Los datos son claros», dice la investigadora.",
            "Laura Sanz|direct|Los datos son claros"),
        QuoteCase(
            "es", "«Volveremos pronto a esta sala», promete David Ruiz. El público aplaude.",
            "David Ruiz|direct|Volveremos pronto a esta sala"),
        // A pronoun that is left out.
        QuoteCase(
            "es", "Hugo Robles dirige el puerto. Señaló que las obras son «caras y demasiado lentas para el pueblo».",
            "Hugo Robles|mixed|caras y demasiado lentas para el pueblo"),
        QuoteCase(
            "es", "El puerto es de Hugo Robles. «Las obras durarán más de lo previsto», refirió.",
            "Hugo Robles|direct|Las obras durarán más de lo previsto"),
        QuoteCase(
            "es", "Hugo Robles dirige el puerto. «Las obras durarán más de lo previsto», dijo a la red Marola.",
            "Hugo Robles|direct|Las obras durarán más de lo previsto"),
        // Typography.
        QuoteCase(
            "es", "«El servidor se apagó sin previo aviso« , lamenta Elisa Pardo.",
            "Elisa Pardo|direct|El servidor se apagó sin previo aviso"),
        QuoteCase(
            "es", "«Me dijo “vuelva mañana” y se marchó», cuenta Pablo Mercado.",
            "Pablo Mercado|direct|Me dijo “vuelva mañana” y se marchó"),
        QuoteCase(
            "es", "Ana Collado cuenta: «Todo empezó en mayo.\n\n«La segunda tormenta fue peor.»",
            "Ana Collado|direct|Todo empezó en mayo.\n\n«La segunda tormenta fue peor."),
        // Indirect speech.
        QuoteCase(
            "es", "Rita Zamora confirmó que la fábrica cerrará en junio.",
            "Rita Zamora|indirect|la fábrica cerrará en junio"),
        QuoteCase(
            "es", "Según Simón Gil, tres ordenadores desaparecieron durante la noche.",
            "Simón Gil|indirect|tres ordenadores desaparecieron durante la noche"),
        // No quotations.
        QuoteCase("es", "El llamado «cinturón verde del valle» sigue en discusión."),
        QuoteCase("es", "La película «La larga noche de los lagos» se estrena el miércoles."),
        QuoteCase("es", "Una aplicación llamada «mi diario de ruta» ayuda a los conductores."),
        QuoteCase("es", "El «jefe» de la banda fue detenido ayer."),
        QuoteCase("es", "El libro “Los caminos del vino” salió en otoño."),
        QuoteCase("es", "La «Fortaleza» sigue cerrada hasta mayo."),
        QuoteCase("es", "Por la noche llovió y las calles quedaron vacías."),
    ]
}
