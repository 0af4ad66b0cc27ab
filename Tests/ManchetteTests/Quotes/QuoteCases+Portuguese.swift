extension QuoteCase {
    static let portuguese: [QuoteCase] = [
        QuoteCase(
            "pt", "“O cais fica fechado até à Páscoa”, disse Teresa Vilarinho, diretora do porto.",
            "Teresa Vilarinho|direct|O cais fica fechado até à Páscoa"),
        QuoteCase(
            "pt", "«Perdemos três barcos numa noite», afirmou o presidente da cooperativa, Nuno Falcão.",
            "Nuno Falcão|direct|Perdemos três barcos numa noite"),
        QuoteCase(
            "pt", "Marta Quintela admite: “O orçamento não chega para tudo.”",
            "Marta Quintela|direct|O orçamento não chega para tudo."),
        QuoteCase(
            "pt", "“A grua vai ser desmontada em maio”, explica João da Veiga.",
            "João da Veiga|direct|A grua vai ser desmontada em maio"),
        QuoteCase(
            "pt", "Segundo Rui Salgado, a obra é “impossível de pagar para uma vila pequena”.",
            "Rui Salgado|mixed|impossível de pagar para uma vila pequena"),
        QuoteCase(
            "pt", "A ministra garantiu que a ponte abre ao trânsito antes do fim do verão.",
            "ministra|indirect|a ponte abre ao trânsito antes do fim do verão"),
        // A title of a work is none.
        QuoteCase("pt", "O filme “A Noite dos Pescadores do Norte” estreia hoje no festival."),
    ]
}
